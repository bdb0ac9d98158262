package media.waybill.portal;

import java.time.ZoneId;
import media.waybill.TestDatabase;
import media.waybill.WaybillApplication;
import media.waybill.partners.Account;
import media.waybill.partners.Partners;
import media.waybill.partners.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a fresh database and a free port, without its routes: people only. */
final class PortalStand implements AutoCloseable {

    final TestDatabase database = TestDatabase.fresh();
    final ConfigurableApplicationContext context;
    final String address;

    PortalStand() {
        context = new SpringApplicationBuilder(WaybillApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        "--spring.flyway.enabled=false",
                        "--camel.main.routes-include-pattern=false",
                        "--waybill.samples=true",
                        "--waybill.data=target/portal-stand");
        address = "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort() + "/";
        database.distributor("nordlys");
        database.distributor("meridian");
        database.platform("aurora");
        account("operator", Role.OPERATOR, null);
        account("admin", Role.ADMIN, null);
        account("nordlys", Role.DISTRIBUTOR, "nordlys");
        account("meridian", Role.DISTRIBUTOR, "meridian");
        account("aurora", Role.PLATFORM, "aurora");
    }

    private void account(String login, Role role, @Nullable String partner) {
        context.getBean(Partners.class).put(new Account(login, role, partner, ZoneId.of("Europe/Oslo")), "waybill");
    }

    @Override
    public void close() {
        context.close();
    }
}
