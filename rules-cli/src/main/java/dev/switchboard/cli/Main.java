package dev.switchboard.cli;

/** Starts the {@code switchboard} command. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(SwitchboardCommand.run(Console.ofProcess(), arguments));
    }
}
