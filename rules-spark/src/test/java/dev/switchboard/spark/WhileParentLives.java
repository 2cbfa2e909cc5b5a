package dev.switchboard.spark;

import java.io.IOException;
import java.util.Arrays;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;

/** A master or a worker that ends with the test that started it, however that ends: then nobody holds its input open any more. */
final class WhileParentLives {

    private WhileParentLives() {}

    public static void main(String[] arguments) {
        Thread watch = new Thread(WhileParentLives::haltAtEndOfInput);
        watch.setDaemon(true);
        watch.start();
        String[] others = Arrays.copyOfRange(arguments, 1, arguments.length);
        if (arguments[0].equals("master")) {
            Master.main(others);
        } else {
            Worker.main(others);
        }
    }

    private static void haltAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException closed) {
            // The same.
        }
        Runtime.getRuntime().halt(1);
    }
}
