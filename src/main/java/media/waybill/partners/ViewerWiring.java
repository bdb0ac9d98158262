package media.waybill.partners;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every connection of the application goes through {@link ViewerDataSource}. */
@Configuration(proxyBeanMethods = false)
class ViewerWiring {

    @Bean
    static BeanPostProcessor viewerDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof ViewerDataSource)
                        ? new ViewerDataSource(source)
                        : bean;
            }
        };
    }

    /** For machinery that does the hub's work on threads of its own and cannot know this module. */
    @Bean(defaultCandidate = false)
    @Qualifier("hub")
    static TaskDecorator hubsTasks() {
        return Viewer::hubs;
    }

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }
}
