package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The service asks nobody who they are, so that unless told otherwise it can be reached from its own machine alone. */
class AddressTest {

    private static Optional<InetAddress> addressOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }

    @Test
    void byDefaultItIsTheLoopback() throws Exception {
        try (RunningServer server = RunningServer.with()) {
            InetAddress bound = server.context()
                    .getBean(org.springframework.boot.autoconfigure.web.ServerProperties.class)
                    .getAddress();
            assertThat(bound.isLoopbackAddress()).isTrue();
            connect(bound, server.port());

            Optional<InetAddress> other = addressOfThisMachine();
            assumeTrue(other.isPresent(), "skipped: this machine has no address but the loopback");
            assertThatThrownBy(() -> connect(other.orElseThrow(), server.port()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAddressThatIsSetIsTaken() throws Exception {
        Optional<InetAddress> other = addressOfThisMachine();
        assumeTrue(other.isPresent(), "skipped: this machine has no address but the loopback");
        try (RunningServer server = RunningServer.with("server.address=0.0.0.0")) {
            connect(other.orElseThrow(), server.port());
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 5_000);
        }
    }
}
