package media.waybill.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.packaging.Parcel;
import media.waybill.packaging.ParcelFile;
import media.waybill.partners.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed parcel on its way over SFTP: read this first. */
class DeliveryIT {

    @TempDir
    Path folder;

    @Test
    void aPackageAppearsWholeUnderItsName() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));

            shipping.delivery().send(parcel.id());

            assertThat(shipping.visible()).containsExactly("NL-0042_v1");
            for (var file : parcel.files()) {
                assertThat(shipping.incoming("NL-0042_v1").resolve(file.path())).hasSize(file.size());
            }
            assertThat(parcel.files().getLast().path()).isEqualTo("ADI.XML");
            assertThat(shipping.attempts(parcel.id()))
                    .singleElement()
                    .asString()
                    .startsWith("SENT");
            assertThat(hidden(shipping)).isEmpty();
        });
    }

    @Test
    void sendingASecondTimeDoesNothing() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            shipping.delivery().send(parcel.id());
            var before = inodes(shipping.incoming("NL-0042_v1"));

            shipping.delivery().send(parcel.id());

            assertThat(inodes(shipping.incoming("NL-0042_v1"))).isEqualTo(before);
            assertThat(shipping.attempts(parcel.id())).hasSize(1);
        });
    }

    @Test
    void aCrashBetweenAnyTwoFilesIsResumedWithoutSendingWholeFilesAgain() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            Map<String, Object> arrived = new HashMap<>();
            for (var file : parcel.files()) {
                var bytes = shipping.store.vault().bytes(file.vaultKey(), 10_000_000);
                shipping.store.vault().delete(file.vaultKey());
                assertThatThrownBy(() -> shipping.delivery().send(parcel.id())).isInstanceOf(Failure.class);
                assertThat(shipping.visible()).isEmpty();
                assertThat(inodes(hiddenFolder(shipping, parcel))).containsAllEntriesOf(arrived);
                arrived.putAll(inodes(hiddenFolder(shipping, parcel)));
                shipping.store.vault().put(file.vaultKey(), bytes);
            }

            shipping.delivery().send(parcel.id());

            assertThat(inodes(shipping.incoming("NL-0042_v1"))).containsAllEntriesOf(arrived);
            assertThat(shipping.attempts(parcel.id())).hasSize(parcel.files().size() + 1);
            assertThat(shipping.attempts(parcel.id()).getLast())
                    .startsWith("SENT")
                    .contains(parcel.files().size() - 1 + " of them by an earlier attempt");
        });
    }

    @Test
    void aCrashAfterTheLastRenameIsRecognisedAtThePlatform() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            shipping.delivery().send(parcel.id());
            var before = inodes(shipping.incoming("NL-0042_v1"));
            forget(shipping, parcel.id());

            shipping.delivery().send(parcel.id());

            assertThat(inodes(shipping.incoming("NL-0042_v1"))).isEqualTo(before);
            assertThat(shipping.attempts(parcel.id()))
                    .singleElement()
                    .asString()
                    .startsWith("SENT found complete");
        });
    }

    @Test
    void whatThePlatformTookBeforeTheRecordIsNotSentAgain() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            shipping.delivery().send(parcel.id());
            Files.move(shipping.incoming("NL-0042_v1"), shipping.platform.resolve("taken"));
            forget(shipping, parcel.id());

            shipping.delivery().send(parcel.id());

            assertThat(shipping.visible()).isEmpty();
            assertThat(shipping.attempts(parcel.id()))
                    .singleElement()
                    .asString()
                    .startsWith("SENT taken");
        });
    }

    @Test
    void whereAFolderCannotBeRenamedTheFilesAreWithTheManifestLast() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            Files.createDirectories(shipping.incoming("NL-0042_v1"));
            Files.writeString(shipping.incoming("NL-0042_v1").resolve("someone-elses.txt"), "x");

            shipping.delivery().send(parcel.id());

            assertThat(inodes(shipping.incoming("NL-0042_v1")).keySet())
                    .containsAll(parcel.files().stream().map(ParcelFile::path).toList());
            assertThat(hidden(shipping)).isEmpty();
            assertThat(shipping.attempts(parcel.id()))
                    .singleElement()
                    .asString()
                    .startsWith("SENT");
        });
    }

    @Test
    void anOperatorsResendSendsTheSameParcelOnceMore() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            shipping.delivery().send(parcel.id());
            var before = inodes(shipping.incoming("NL-0042_v1"));

            assertThat(Viewer.as(
                            new Viewer("nordlys"), () -> shipping.delivery().resend(parcel.id())))
                    .isFalse();
            assertThat(shipping.delivery().resend(parcel.id())).isTrue();
            shipping.delivery().send(parcel.id());
            shipping.delivery().send(parcel.id());

            var after = inodes(shipping.incoming("NL-0042_v1"));
            assertThat(after.keySet()).isEqualTo(before.keySet());
            assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
            assertThat(shipping.attempts(parcel.id())).hasSize(2).allMatch(attempt -> attempt.startsWith("SENT"));
            assertThat(hidden(shipping)).isEmpty();
        });
    }

    @Test
    void aServerThatRefusesTheLoginLeavesAFailedAttemptWithItsCode() throws Exception {
        Shipping.in(folder, shipping -> {
            var parcel = shipping.sealed(shipping.wholeFilm("PO-1", "NL-0042"));
            shipping.sftp.dismiss("kanal9");

            assertThatThrownBy(() -> shipping.delivery().send(parcel.id()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("CREDENTIALS_REFUSED");

            assertThat(shipping.attempts(parcel.id()))
                    .singleElement()
                    .asString()
                    .startsWith("FAILED CREDENTIALS_REFUSED");
        });
    }

    @Test
    void anOlderVersionNeverFollowsANewerOne() throws Exception {
        Shipping.in(folder, shipping -> {
            var title = shipping.wholeFilm("PO-1", "NL-0042");
            var first = shipping.sealed(title);
            shipping.accepted(title, "SUBTITLE", "da", "FULL", "da.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n");
            var second = shipping.sealed(title);
            shipping.delivery().send(second.id());

            shipping.delivery().send(first.id());

            assertThat(shipping.visible()).containsExactly("NL-0042_v2");
            assertThat(shipping.attempts(first.id())).singleElement().asString().startsWith("FAILED not sent");
        });
    }

    /** As if the node had died before it wrote down that it sent. */
    private static void forget(Shipping shipping, UUID parcel) {
        shipping.db
                .jdbc()
                .sql("delete from delivery.attempt where parcel_id = :id")
                .param("id", parcel)
                .update();
    }

    private static Path hiddenFolder(Shipping shipping, Parcel parcel) {
        return shipping.incoming(".waybill-" + parcel.id());
    }

    private static List<Path> hidden(Shipping shipping) throws Exception {
        try (var files = Files.list(shipping.platform.resolve("incoming"))) {
            return files.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** Each whole file with its inode: a file that was sent again has another. */
    private static Map<String, Object> inodes(Path folder) throws Exception {
        var found = new HashMap<String, Object>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().endsWith(".part")) {
                        found.put(folder.relativize(file).toString(), Files.getAttribute(file, "unix:ino"));
                    }
                }
            }
        }
        return found;
    }
}
