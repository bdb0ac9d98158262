package media.waybill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import media.waybill.media.Ffmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {

    @TempDir
    Path data;

    @Test
    void oneHubHoldsADataFolder() {
        try (var first = EmbeddedServices.start(options(0))) {
            assertThat(first.sftp()).isPresent();
            assertThat(first.mediaConvert()).isPresent();
            assertThat(first.postgres()).isEmpty();

            assertThatThrownBy(() -> EmbeddedServices.start(options(0)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("The data folder " + data + " is in use by another hub; choose another with --data");
        }
        EmbeddedServices.start(options(0)).close();
    }

    @Test
    void whatStartedIsStoppedAgainWhenAnotherCannotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedServices.start(options(taken.getLocalPort())))
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.option()).isEqualTo("--sftp-port"));
        }
        EmbeddedServices.start(options(0)).close();
    }

    private EmbeddedServices.Options options(int sftpPort) {
        return new EmbeddedServices.Options(
                data,
                "127.0.0.1",
                Keys.SAMPLES,
                false,
                true,
                0,
                false,
                0,
                true,
                sftpPort,
                true,
                0,
                null,
                null,
                new Ffmpeg(null, data),
                Clock.systemUTC());
    }
}
