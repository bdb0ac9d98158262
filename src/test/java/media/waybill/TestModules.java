package media.waybill;

import java.nio.file.Path;
import java.time.Clock;
import media.waybill.media.Ffmpeg;
import media.waybill.vault.Vault;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The modules themselves over a test's database and vault: real beans, made when asked for, no routes, no portal. */
public final class TestModules {

    private TestModules() {}

    @SuppressWarnings("deprecation")
    public static ApplicationContextRunner over(TestDatabase database, Vault vault, Ffmpeg ffmpeg, Clock clock) {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.addBeanFactoryPostProcessor(factory -> {
                    for (var name : factory.getBeanDefinitionNames()) {
                        factory.getBeanDefinition(name).setLazyInit(true);
                    }
                }))
                .withPropertyValues(
                        "waybill.data=" + Path.of("target", "test-data").toAbsolutePath(),
                        "spring.jackson.deserialization.fail-on-unknown-properties=true",
                        "spring.main.lazy-initialization=true")
                .withBean(javax.sql.DataSource.class, database::dataSource)
                .withBean(Clock.class, () -> clock)
                .withBean(CamelContext.class, DefaultCamelContext::new)
                .withBean("theVault", Vault.class, () -> vault, definition -> definition.setPrimary(true))
                .withBean("theFfmpeg", Ffmpeg.class, () -> ffmpeg, definition -> definition.setPrimary(true))
                .withBean(
                        "plainPasswords",
                        PasswordEncoder.class,
                        NoOpPasswordEncoder::getInstance,
                        definition -> definition.setPrimary(true))
                .withConfiguration(AutoConfigurations.of(
                        ConfigurationPropertiesAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        ValidationAutoConfiguration.class))
                .withUserConfiguration(Modules.class);
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("media.waybill")
    @ComponentScan(
            basePackages = {
                "media.waybill.journal",
                "media.waybill.work",
                "media.waybill.partners",
                "media.waybill.conventions",
                "media.waybill.naming",
                "media.waybill.timedtext",
                "media.waybill.orders",
                "media.waybill.connectors",
                "media.waybill.drops",
                "media.waybill.intake",
                "media.waybill.matching",
                "media.waybill.learning",
                "media.waybill.conform",
                "media.waybill.qc",
                "media.waybill.encoding"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern =
                                    ".*(ViewerWiring|ViewerDataSource|VaultClients|WorkStart|WorkComponent|[$]Modules)"))
    static class Modules {}
}
