package media.waybill.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import media.waybill.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class OrdersSqlIT {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private TestDatabase db;

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({"media.waybill.partners", "media.waybill.work"})
    @ComponentScan(
            basePackages = {
                "media.waybill.journal",
                "media.waybill.partners",
                "media.waybill.orders",
                "media.waybill.work"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(ViewerWiring|WorkStart|WorkComponent|IT\\$.*)"))
    static class Modules {}

    interface Story {
        void tell(Orders orders);
    }

    private void given(Story story) {
        new ApplicationContextRunner()
                .withInitializer(context -> context.addBeanFactoryPostProcessor(factory -> {
                    for (var name : factory.getBeanDefinitionNames()) {
                        factory.getBeanDefinition(name).setLazyInit(true);
                    }
                }))
                .withPropertyValues(
                        "waybill.data=target/test-data/orders", "waybill.partners.data=target/test-data/orders")
                .withBean(DataSource.class, db::dataSource)
                .withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
                .withBean(PasswordEncoder.class, PasswordEncoderFactories::createDelegatingPasswordEncoder)
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withUserConfiguration(Modules.class)
                .run(context -> story.tell(context.getBean(Orders.class)));
    }

    @BeforeEach
    void partners() {
        db = TestDatabase.fresh();
        db.distributor("nordlys");
        db.platform("aurora");
        db.platform("kanal9");
    }

    @Test
    void anOrderIsKeptWithItsTitlesLinesAndConsignments() {
        given(orders -> {
            var placed = (Placing.Placed) place(orders, order("2026-12-01"), false);

            assertThat(placed.order().order().reference()).isEqualTo("PO-1");
            assertThat(placed.order().lines()).extracting(Line::reference).containsExactly("1", "2");
            assertThat(orders.order("PO-1")).contains(placed.order());
            var title = placed.order().titles().getFirst();
            assertThat(orders.title(title.id())).contains(title);
            assertThat(title.runtime()).hasMinutes(102);
            assertThat(orders.consignments(title.id()))
                    .extracting(Consignment::platform)
                    .containsExactly("aurora", "kanal9");
            assertThat(orders.consignment(
                            orders.consignments(title.id()).getFirst().id()))
                    .isPresent();
            assertThat(orders.linesOf(title.id())).hasSize(2);
            assertThat(orders.openLines("nordlys"))
                    .extracting(o -> o.title().name())
                    .containsOnly("The Quiet Fjord");
            assertThat(orders.orders("nordlys", null, 10)).hasSize(1);
            assertThat(jobs()).containsExactly("rematch nordlys");
            assertThat(kinds()).contains("orders.placed");
            assertThat(orders.slack(placed.order().lines().getFirst().id())).isPositive();
            assertThat(orders.redeliveryDue(placed.order().lines().getFirst().id()))
                    .as("the shorter time of both platforms")
                    .isEqualTo(Instant.parse("2026-11-06T22:59:00Z"));
        });
    }

    @Test
    void theLinesOfAnOrderAreWrittenAtOnceWhateverTheirNumber() {
        var lines = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            lines.append(i == 1 ? "" : ", ")
                    .append(
                            "{\"reference\": \"%d\", \"title\": \"NL-1\", \"kind\": \"DOCUMENT\", \"use\": \"U%d\", \"due\": \"2026-12-01\"}"
                                    .formatted(i, i));
        }
        var json = order("2026-12-01").replaceFirst("(?s)\"lines\": \\[.*]", "\"lines\": [" + lines + "]");
        given(orders -> {
            var placed = (Placing.Placed) place(orders, json, false);

            assertThat(placed.order().lines())
                    .hasSize(40)
                    .extracting(Line::reference)
                    .startsWith("1", "2", "3")
                    .endsWith("40");
            assertThat(placed.order().lines().getLast().platforms()).containsExactly("aurora", "kanal9");
            assertThat(db.jdbc()
                            .sql("select lines from progress.tally_change")
                            .query(Long.class)
                            .list())
                    .as("what is counted for each statement")
                    .containsExactly(40L);
        });
    }

    @Test
    void aRefusedOrderLeavesNothingBehind() {
        given(orders -> {
            var refused = place(orders, order("2026-12-01").replace("\"sv\"", "\"swedish\""), false);

            assertThat(refused).isInstanceOfSatisfying(Placing.Refused.class, r -> assertThat(r.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/lines/1/language"));
            assertThat(db.jdbc()
                            .sql("select count(*) from orders.purchase_order")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jobs()).isEmpty();
        });
    }

    @Test
    void theSameAgainIsUnchangedAndAnotherContentIsAConflictUntilItIsAnAmendment() {
        given(orders -> {
            place(orders, order("2026-12-01"), false);

            assertThat(place(orders, order("2026-12-01"), false)).isInstanceOf(Placing.Unchanged.class);
            assertThat(place(orders, order("2026-12-24"), false))
                    .isInstanceOfSatisfying(Placing.Conflict.class, c -> assertThat(c.differences())
                            .containsExactly("line 1: due 2026-12-01T22:59:00Z → 2026-12-24T22:59:00Z"));
            var amended = (Placing.Amended) place(orders, order("2026-12-24"), true);

            assertThat(amended.order().order().revision()).isEqualTo(2);
            assertThat(amended.order().lines().getFirst().due()).isEqualTo(Instant.parse("2026-12-24T22:59:00Z"));
            assertThat(db.jdbc()
                            .sql("select change ->> 'due' from orders.line_change")
                            .query(String.class)
                            .list())
                    .containsExactly("[\"2026-12-01T22:59:00Z\", \"2026-12-24T22:59:00Z\"]");
            assertThat(place(orders, order("2026-12-24"), true)).isInstanceOf(Placing.Unchanged.class);
        });
    }

    @Test
    void anAmendmentCancelsWhatItLeavesOutAndTakesItBackWhenItComesAgain() {
        given(orders -> {
            var lines = ((Placing.Placed) place(orders, order("2026-12-01"), false))
                    .order()
                    .lines();
            var second = lines.get(1).id();
            var json = order("2026-12-01");
            var shorter = json.substring(0, json.indexOf(",\n    {\"reference\": \"2\"")) + "]}";

            place(orders, shorter, true);
            assertThat(db.lineStatus(second)).isEqualTo("CANCELLED");
            assertThat(orders.isOpen(second)).isFalse();

            place(orders, json, true);
            assertThat(db.lineStatus(second)).isEqualTo("ORDERED");
            assertThat(kinds()).contains("orders.line-cancelled", "orders.line-changed", "orders.amended");
        });
    }

    @Test
    void answersWaiversAndCancellationsAreFactsOnce() {
        given(orders -> {
            var lines = ((Placing.Placed) place(orders, order("2026-12-01"), false))
                    .order()
                    .lines();
            var first = lines.get(0).id();
            var second = lines.get(1).id();

            assertThat(orders.answer(first, promise(LocalDate.parse("2026-11-20"))))
                    .isNull();
            assertThat(db.lineStatus(first)).isEqualTo("PROMISED");
            assertThat(orders.answer(first, promise(null)))
                    .extracting(f -> f == null ? "" : f.code())
                    .isEqualTo("required");
            assertThat(orders.answer(first, promise(LocalDate.parse("2026-10-01"))))
                    .extracting(f -> f == null ? "" : f.code())
                    .isEqualTo("date");
            assertThat(orders.waive(second, "not needed in Sweden")).isTrue();
            assertThat(orders.waive(second, "again")).isFalse();
            assertThat(db.lineStatus(second)).isEqualTo("WAIVED");
            assertThat(orders.answer(second, promise(LocalDate.parse("2026-11-20"))))
                    .extracting(f -> f == null ? "" : f.code())
                    .isEqualTo("line-closed");
            assertThat(orders.cancel(first, "rights withdrawn")).isTrue();
            assertThat(orders.cancel(first, "again")).isFalse();
            assertThat(orders.cancel(UUID.randomUUID(), "none")).isFalse();
            assertThat(kinds()).contains("orders.answered", "orders.line-waived", "orders.line-cancelled");
        });
    }

    @Test
    void anOrderIsCancelledExceptForWhatIsDelivered() {
        given(orders -> {
            var lines = ((Placing.Placed) place(orders, order("2026-12-01"), false))
                    .order()
                    .lines();

            var cancelled =
                    orders.cancelOrder("PO-1", "changed plans", lines.getFirst().id()::equals);

            assertThat(cancelled).isEqualTo(1);
            assertThat(db.lineStatus(lines.get(0).id())).isEqualTo("ORDERED");
            assertThat(db.lineStatus(lines.get(1).id())).isEqualTo("CANCELLED");
        });
    }

    private static Answer promise(@org.jspecify.annotations.Nullable LocalDate date) {
        return new Answer(Answer.Says.PROMISE, date, null, null);
    }

    private static Placing place(Orders orders, String json, boolean amend) {
        return orders.place(OrderFormat.JSON, json.getBytes(StandardCharsets.UTF_8), amend);
    }

    private static String order(String due) {
        return """
                {"reference": "PO-1", "distributor": "nordlys", "platforms": ["aurora", "kanal9"],
                  "window": {"start": "2027-01-15", "timeZone": "Europe/Oslo"},
                  "titles": [{"reference": "NL-1", "type": "MOVIE", "name": "The Quiet Fjord", "year": 2024, "runtime": "PT1H42M"}],
                  "lines": [
                    {"reference": "1", "title": "NL-1", "kind": "SUBTITLE", "language": "nb", "due": "%s"},
                    {"reference": "2", "title": "NL-1", "kind": "SUBTITLE", "language": "sv"}]}""".formatted(due);
    }

    private List<String> jobs() {
        return db.jdbc()
                .sql("select task_name || ' ' || task_instance from work.job")
                .query(String.class)
                .list();
    }

    private List<String> kinds() {
        return db.jdbc()
                .sql("select kind from journal.event")
                .query(String.class)
                .list();
    }

    @Test
    void theSpecificationsOfBothPlatformsCanBeRead() {
        given(orders -> {
            assertThat(orders.specification("aurora")).isPresent();
            assertThat(orders.specification("kanal9")).isPresent();
            assertThat(orders.specification("nowhere")).isEmpty();
        });
    }
}
