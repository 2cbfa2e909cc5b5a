package dev.switchboard.loading;

import dev.switchboard.Text;
import java.util.Optional;

/** A named module shows others what is in its packages only where it opens them. A folder of tables counts as a package. */
final class ClosedModule {

    private ClosedModule() {}

    /** What to do where a module of this loader has the folder of a file and keeps it closed. */
    static Optional<Text> advice(ClassLoader loader, String file) {
        String folder = file.substring(0, Math.max(0, file.lastIndexOf('/'))).replace('/', '.');
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getClassLoader() == loader
                        && module.getPackages().contains(folder)
                        && !module.isOpen(folder))
                .findFirst()
                .map(module -> Text.format(
                        "модуль `%s` не открывает `%s`: добавьте в его module-info.java строку `opens %s;`",
                        "module `%s` does not open `%s`: add `opens %s;` to its module-info.java",
                        module.getName(),
                        folder,
                        folder));
    }
}
