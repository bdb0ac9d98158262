package media.waybill.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.UUID;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one place where a surprise becomes words: what happened, what to do, and a reference for whoever reads the log. */
@Component
class Errors implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        show(event.getThrowable());
    }

    static void show(Throwable thrown) {
        var failure = Failure.of(thrown);
        var ui = UI.getCurrent();
        if (failure.code() == FailureCode.UNEXPECTED) {
            var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.error("a page failed  reference={}", reference, thrown);
            if (ui != null) {
                Notes.refused(
                        "That did not work",
                        "Nothing was changed. Try once more; if it comes again, give reference " + reference
                                + " to whoever looks after the hub.");
            }
        } else {
            LOG.info("refused  code={} detail={}", failure.code(), failure.detail());
            if (ui != null) {
                Notes.refused(failure.detail(), failure.code().remedy());
            }
        }
    }
}
