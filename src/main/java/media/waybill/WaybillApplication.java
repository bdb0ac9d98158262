package media.waybill;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.concurrent.atomic.AtomicReference;
import media.waybill.embedded.CannotStart;
import media.waybill.partners.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The hub: one node of it. */
// Two modules may use the same word for a part of theirs; doors have names of their own.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class WaybillApplication {

    public static void main(String[] args) {
        quiet();
        var starting = new AtomicReference<@Nullable LocalServices>();
        try {
            var services = LocalServices.start(LaunchOptions.of(args, System.getenv()));
            starting.set(services);
            SpringApplication.getShutdownHandlers().add(services::close);
            var application = new SpringApplication(WaybillApplication.class);
            // As system properties: over the jar's own settings, under the command line's.
            services.properties().forEach(System::setProperty);
            application.addInitializers(context -> {
                context.getBeanFactory().registerSingleton("localServices", services);
                context.getBeanFactory().registerSingleton("embeddedServices", services.embedded());
            });
            var others = services.options().others().toArray(String[]::new);
            Viewer.asHub(() -> application.run(others));
        } catch (CannotStart e) {
            stop(starting.get(), e.getMessage());
        } catch (RuntimeException e) {
            var reason = StartFailure.explain(e, System.getProperty("spring.datasource.username", "waybill"));
            if (reason == null) {
                e.printStackTrace();
            }
            stop(starting.get(), reason == null ? "could not start: " + e.getMessage() : reason);
        }
    }

    private static void stop(@Nullable LocalServices services, @Nullable String reason) {
        System.err.println("waybill: " + reason);
        if (services != null) {
            services.close();
        }
        System.exit(2);
    }

    /** The embedded services log before Spring Boot has set logging up. */
    private static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }
}
