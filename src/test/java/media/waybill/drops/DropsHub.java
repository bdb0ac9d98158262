package media.waybill.drops;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import media.waybill.TestDatabase;
import media.waybill.connectors.Access;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partners;
import media.waybill.vault.TestVault;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.springboot.KameletComponentAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** One node with the real route, Kamelets, queue and vault of the drops module, and nothing to the right of it. */
public final class DropsHub implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private DropsHub(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    public static DropsHub start(TestDatabase database, TestVault store, Path data, String node, String... more) {
        return start(database.url(), database, store, data, node, more);
    }

    private static DropsHub start(
            String url, TestDatabase database, TestVault store, Path data, String node, String... more) {
        var s3 = store.settings();
        var context = new SpringApplicationBuilder(Modules.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.location=optional:classpath:/none/",
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=postgres",
                        "spring.flyway.enabled=false",
                        "spring.threads.virtual.enabled=true",
                        "spring.datasource.hikari.maximum-pool-size=20",
                        "camel.main.routes-include-pattern=classpath:routes/drops.camel.yaml",
                        "camel.main.stream-caching-enabled=false",
                        "camel.main.shutdown-timeout=5",
                        "camel.component.kamelet.location=classpath:kamelets",
                        "waybill.data=" + data,
                        "waybill.work.node=" + node,
                        "waybill.work.poll=200ms",
                        "waybill.s3.endpoint=" + s3.endpoint(),
                        "waybill.s3.access-key=" + s3.accessKey(),
                        "waybill.s3.secret-key=" + s3.secretKey(),
                        "waybill.drops.settle=300ms",
                        "logging.level.root=warn",
                        "logging.level.media.waybill=info")
                .properties(more)
                .run();
        return new DropsHub(database, context);
    }

    public Drops drops() {
        return context.getBean(Drops.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Sets the drop point and makes it run at once. */
    public void dropPoint(String key, String distributor, Access access, Duration every) {
        database.distributor(distributor);
        context.getBean(Partners.class)
                .put(
                        new DropPoint(
                                key, distributor, access.connector(), access.parameters(), "default", every, true, 0),
                        access.secrets());
        drops().reconcile();
    }

    public void removeDropPoint(String key) {
        context.getBean(Partners.class).removeDropPoint(key);
        drops().reconcile();
    }

    public static void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(condition::getAsBoolean);
    }

    public long count(String sql, Map<String, ?> parameters) {
        return database.jdbc()
                .sql("select count(*) from " + sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    public UUID fileAt(String path) {
        return database.jdbc()
                .sql("select id from drops.file where path = :path order by id desc limit 1")
                .param("path", path)
                .query(UUID.class)
                .single();
    }

    /** Files that were refused and have this in their path. */
    public List<UUID> refused(String part) {
        return database.jdbc()
                .sql(
                        "select file_id from drops.refusal r join drops.file f on f.id = r.file_id where position(:part in path) > 0")
                .param("part", part)
                .query(UUID.class)
                .list();
    }

    /** As if the node had died: nothing of it runs any more, and it gave nothing up. */
    public void die() {
        context.getBean(ScheduledAnnotationBeanPostProcessor.class).destroy();
        context.getBean(CamelContext.class).stop();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        TaskSchedulingAutoConfiguration.class,
        CamelAutoConfiguration.class,
        KameletComponentAutoConfiguration.class
    })
    @EnableScheduling
    @ConfigurationPropertiesScan({
        "media.waybill.work",
        "media.waybill.vault",
        "media.waybill.partners",
        "media.waybill.drops"
    })
    @ComponentScan({
        "media.waybill.journal",
        "media.waybill.work",
        "media.waybill.vault",
        "media.waybill.connectors",
        "media.waybill.partners",
        "media.waybill.drops"
    })
    static class Modules {
        /** What the route asks to the right of this module: here no name says anything about its line. */
        @Bean
        Unhurried matching() {
            return new Unhurried();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Stands where matching stands in the product. */
    public static final class Unhurried {
        public int slack(UUID file) {
            return 0;
        }
    }
}
