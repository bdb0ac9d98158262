package media.waybill.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import media.waybill.TestDatabase;
import media.waybill.WaybillApplication;
import media.waybill.embedded.Keys;
import media.waybill.embedded.S3Server;
import media.waybill.partners.Account;
import media.waybill.partners.Partners;
import media.waybill.partners.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The application on a fresh database and a free port, without its routes: people only. */
final class PortalStand implements AutoCloseable {

    final TestDatabase database = TestDatabase.fresh();
    final ConfigurableApplicationContext context;
    final String address;
    private final S3Server store = S3Server.start(Path.of("target/portal-stand/s3"), "127.0.0.1", 0, Keys.SAMPLES);
    UUID late = new UUID(0, 0);
    UUID unmatched = new UUID(0, 0);
    UUID inReview = new UUID(0, 0);
    UUID sent = new UUID(0, 0);

    PortalStand() {
        context = new SpringApplicationBuilder(WaybillApplication.class)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("onlyTheProduct", new OnlyTheProduct()))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        "--spring.flyway.enabled=false",
                        "--camel.main.routes-include-pattern=false",
                        "--waybill.samples=true",
                        "--waybill.s3.endpoint=" + store.endpoint(),
                        "--waybill.s3.access-key=waybill",
                        "--waybill.s3.secret-key=waybill-secret",
                        "--waybill.data=target/portal-stand");
        address = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort() + "/";
        database.distributor("nordlys");
        database.distributor("meridian");
        database.platform("aurora");
        scene();
        account("operator", Role.OPERATOR, null);
        account("admin", Role.ADMIN, null);
        account("nordlys", Role.DISTRIBUTOR, "nordlys");
        account("meridian", Role.DISTRIBUTOR, "meridian");
        account("aurora", Role.PLATFORM, "aurora");
    }

    private void account(String login, Role role, @Nullable String partner) {
        context.getBean(Partners.class).put(new Account(login, role, partner, ZoneId.of("Europe/Oslo")), "waybill");
    }

    /** A film half there, one line late, one refused, one in review; a file that fits no line; a job that gave up. */
    private void scene() {
        var now = Instant.now(Clock.systemUTC());
        var order = database.order("PO-2026-0117", "nordlys", "aurora");
        var film = database.film(order, "NL-0042", "The Quiet Fjord", 2024, 102);
        var video = database.line(film, "1", "VIDEO", null, null, now.plus(Duration.ofDays(9)));
        late = database.line(film, "2", "SUBTITLE", "sv", "FULL", now.minus(Duration.ofDays(5)));
        var dub = database.line(film, "3", "DUB", "de", null, now.plus(Duration.ofDays(3)));
        var refused = database.line(film, "4", "SUBTITLE", "nb", "SDH", now.plus(Duration.ofDays(20)));
        database.line(film, "5", "ARTWORK", null, "POSTER", now.plus(Duration.ofDays(30)));
        var episode = database.episode(order, "NL-0077-102", "Harbour Lights", "Low Tide", 1, 2);
        database.line(episode, "6", "VIDEO", null, null, now.minus(Duration.ofDays(1)));
        database.line(episode, "7", "SUBTITLE", "fi", "FORCED", now.plus(Duration.ofDays(12)));
        judged(video, "The.Quiet.Fjord.2024.1080p.mov", "ACCEPTED");
        judged(dub, "QUIET_FJORD_GER_51.wav", "REVIEW");
        inReview = dub;
        judged(refused, "Quiet Fjord SDH NOR.srt", "REJECTED");
        unmatched = database.file("nordlys", "incoming/final_v3_NEW.mov", 1_200_000_000L);
        database.stored(unmatched, "files/" + unmatched, 1_200_000_000L, "c0ffee");
        database.jdbc().sql("""
                insert into matching.verdict (file_id, distributor, outcome, candidates, evidence, at)
                values (:file, 'nordlys', 'AMBIGUOUS', jsonb_build_array(jsonb_build_object('line', :line::text, 'score', 0.62,
                    'reasons', jsonb_build_array('the picture runs as long as the title'))), '["the name holds no title"]', now())""").param("file", unmatched).param("line", late).update();
        database.jdbc().sql("""
                insert into work.parked (id, stage, subject, priority, code, cause, attempts, distributor, parked_at)
                values (gen_random_uuid(), 'delivery', gen_random_uuid()::text, 0, 'CREDENTIALS_REFUSED', 'aurora-s3 answers 403 AccessDenied', 4, 'nordlys', now())""").update();
        database.dropPoint("nordlys-sftp", "nordlys");
        sent = sent(database.film(order, "NL-0099", "Polar Night", 2021, 94), "aurora");
    }

    /** A title of one line that was sealed and sent, and waits for the platform's answer. */
    private UUID sent(UUID title, String platform) {
        database.line(
                title, "8", "VIDEO", null, null, Instant.now(Clock.systemUTC()).plus(Duration.ofDays(40)));
        database.jdbc()
                .sql("""
                insert into orders.consignment (id, order_id, title_id, distributor, platform, created_at)
                select gen_random_uuid(), t.order_id, t.id, t.distributor, :platform, now() from orders.title t where t.id = :title on conflict do nothing""")
                .param("title", title)
                .param("platform", platform)
                .update();
        database.jdbc().sql("""
                insert into partners.endpoint (key, partner, connector, platform, acknowledgement, created_at)
                values (:platform, :platform, 's3-platform-sink', :platform, 'API', now())""").param("platform", platform).update();
        var parcel = database.jdbc()
                .sql("""
                insert into packaging.parcel (id, consignment_id, order_id, title_id, distributor, platform, endpoint, version, folder, contents_hash, manifest, sealed_at)
                select c.id, c.id, c.order_id, c.title_id, c.distributor, c.platform, c.platform, 1, c.id::text, 'x', 'manifest.json', now()
                from orders.consignment c where c.title_id = :title and c.platform = :platform returning id""")
                .param("title", title)
                .param("platform", platform)
                .query(UUID.class)
                .single();
        database.jdbc()
                .sql(
                        "insert into delivery.attempt values (gen_random_uuid(), :id, 'nordlys', :platform, now(), 'SENT', '1 file')")
                .param("id", parcel)
                .param("platform", platform)
                .update();
        return parcel;
    }

    private void judged(UUID line, String name, String verdict) {
        var file = database.file("nordlys", name, 84_000_000L);
        database.stored(file, "files/" + file, 84_000_000L, file.toString().replace("-", ""));
        var conformed = database.conformed(database.match(file, line), name, "files/" + file, "mov");
        var id = database.verdict(conformed, verdict);
        if (!verdict.equals("ACCEPTED")) {
            database.jdbc()
                    .sql("""
                    insert into qc.finding (id, verdict_id, distributor, number, rule, category, term, severity, place, text, advice)
                    values (gen_random_uuid(), :verdict, 'nordlys', 1, 'subtitle.reading-speed', 'Timed text', 'Reading speed',
                        :severity, '{"timecode": "00:12:03:04", "cue": 214}', 'Cue 214 asks for 31 characters a second; 20 are allowed.',
                        'Split the cue, or shorten its text.')""")
                    .param("verdict", id)
                    .param("severity", verdict.equals("REJECTED") ? "BLOCKER" : "ISSUE")
                    .update();
        }
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }

    /** Other tests bring configurations of their own, which lie in the same packages. */
    private static final class OnlyTheProduct extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/")
                    || reader.getClassMetadata().getClassName().startsWith("media.waybill.samples.");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyTheProduct;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
