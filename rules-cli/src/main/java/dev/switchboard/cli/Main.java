package dev.switchboard.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** Starts the {@code switchboard} command. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The descriptors themselves, because System.out would encode by the locale.
        Console console = Console.of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        int exitCode = SwitchboardCommand.run(console, arguments);
        console.flush();
        System.exit(exitCode);
    }
}
