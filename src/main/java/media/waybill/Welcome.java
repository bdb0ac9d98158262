package media.waybill;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import media.waybill.partners.Account;
import media.waybill.partners.Partners;
import media.waybill.partners.Role;
import media.waybill.partners.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where everything is once the hub is up, and makes the first administrator. */
@Component
class Welcome {

    private final Partners partners;
    private final Environment settings;
    private final @Nullable LocalServices services;
    private final String adminPassword;
    private final boolean samples;
    private final PrintStream out;

    Welcome(
            Partners partners,
            Environment settings,
            ObjectProvider<LocalServices> services,
            @Value("${waybill.admin-password:}") String adminPassword,
            @Value("${waybill.samples:false}") boolean samples) {
        this.partners = partners;
        this.settings = settings;
        this.services = services.getIfAvailable();
        this.adminPassword = adminPassword;
        this.samples = samples;
        this.out = System.out;
    }

    @EventListener
    @Order(0)
    void up(ApplicationReadyEvent event) {
        var printed = Viewer.asHub(this::firstAdministrator);
        if (services == null) {
            return;
        }
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        out.printf("%nWaybill is up after %.1f s%n", event.getTimeTaken().toMillis() / 1000.0);
        out.printf("  portal         http://localhost:%s/%n", port);
        out.printf("  API            http://localhost:%s/api/v1  (OpenAPI: /api/v1/openapi.json)%n", port);
        if (samples) {
            out.println("  accounts       operator, nordlys, meridian, aurora, kanal9, admin; password waybill");
        } else if (printed != null) {
            out.println("  administrator  admin, password " + printed + "  (printed this once)");
        }
        var embedded = services.embedded();
        embedded.sftp()
                .ifPresent(server -> out.printf(
                        "  SFTP           sftp -P %d %s@%s  host key %s%n",
                        server.port(), samples ? "nordlys" : "<login>", server.host(), server.fingerprint()));
        embedded.s3()
                .ifPresent(server -> out.printf(
                        "  S3             %s  access key %s%s%n",
                        server.endpoint(),
                        server.keys().accessKey(),
                        samples
                                ? ", secret " + server.keys().secretKey()
                                : ", secret in " + services.options().data().resolve("access-keys")));
        out.printf("  MediaConvert   %s%n", settings.getProperty("waybill.mediaconvert.endpoint", "AWS"));
        out.printf("  data           %s%n", services.options().data());
        out.println("Ctrl-C stops all of it.");
        out.println();
    }

    /** The password to print, or null when there is none to show. */
    private @Nullable String firstAdministrator() {
        var there = partners.account("admin").isPresent();
        if (there && adminPassword.isBlank()) {
            return null;
        }
        var password = adminPassword.isBlank() ? samples ? "waybill" : random() : adminPassword;
        partners.put(new Account("admin", Role.ADMIN, null, ZoneId.of("UTC")), password);
        return adminPassword.isBlank() ? password : null;
    }

    private static String random() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
