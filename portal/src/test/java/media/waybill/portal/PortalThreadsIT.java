package media.waybill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import media.waybill.journal.Journal;
import media.waybill.journal.Signal;
import media.waybill.partners.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** Threads of the portal that work beside a page see nothing of themselves: they do not become the hub. */
class PortalThreadsIT {

    private static PortalStand stand;

    @BeforeAll
    static void open() throws Exception {
        stand = new PortalStand();
        var page = HttpRequest.newBuilder(URI.create(stand.address + "login")).build();
        assertThat(HttpClient.newHttpClient()
                        .send(page, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void close() {
        stand.close();
    }

    @Test
    void vaadinsOwnThreadsAreNobodys() throws Exception {
        var viewer = new FutureTask<>(Viewer::current);

        vaadin().getService().getExecutor().execute(viewer);

        assertThat(viewer.get(10, TimeUnit.SECONDS)).isEqualTo(Viewer.NOBODY);
    }

    private static VaadinServlet vaadin() {
        return stand.context.getBeansOfType(ServletRegistrationBean.class).values().stream()
                .map(ServletRegistrationBean::getServlet)
                .filter(VaadinServlet.class::isInstance)
                .map(VaadinServlet.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theThreadThatTellsOfNewsIsNobodys() throws Exception {
        var viewer = new FutureTask<>(Viewer::current);
        var deaf = stand.context.getBean(Journal.class).listen((Signal signal) -> viewer.run());

        stand.database
                .jdbc()
                .sql("insert into journal.event (at, actor, kind, summary) values (now(), 'hub', 'drops.seen', 'Seen')")
                .update();

        assertThat(viewer.get(20, TimeUnit.SECONDS)).isEqualTo(Viewer.NOBODY);
        deaf.run();
    }
}
