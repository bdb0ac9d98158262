package media.waybill.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import media.waybill.matching.Outcome;
import media.waybill.matching.Resolution;
import media.waybill.matching.lines.LineIndex;
import media.waybill.matching.lines.OpenLine;
import media.waybill.matching.supply.Sent;
import media.waybill.matching.supply.Supply;
import media.waybill.naming.HostileNames;
import media.waybill.naming.Naming;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for any name and any orders. */
class AnyLinesTest {

    private static final Supply SUPPLY = Supply.of(600, 1_200, 5);
    private static final SupplyLines LINES = new SupplyLines(SUPPLY);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Naming NAMING = new Naming("");
    private static final Decision DECISION = new Decision(new MatchingSettings(0.9, 0.3));

    private static Resolution ask(LineIndex index, String name) {
        return DECISION.decide(
                index, name, NAMING.read(name, NAMING.convention("default")), Witness.ABSENT, null, Set.of());
    }

    @Property(tries = 400)
    void noNameThrows(@ForAll String name) {
        assertThat(ask(LINES.index, name).evidence()).isNotEmpty();
    }

    @Test
    void noHostileNameThrowsNorTakesLong() {
        for (String name : HostileNames.LONG) {
            var clues = NAMING.read(name, NAMING.convention("default"));
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                long start = CPU.getCurrentThreadCpuTime();
                DECISION.decide(LINES.index, name, clues, Witness.ABSENT, null, Set.of());
                best = Math.min(best, CPU.getCurrentThreadCpuTime() - start);
            }
            assertThat(best / 1e6)
                    .as(name.substring(0, Math.min(60, name.length())))
                    .isLessThan(10);
        }
    }

    @Property(tries = 5)
    void theOrderOfLinesChangesNothing(@ForAll Random random) {
        var shuffled = new ArrayList<>(SUPPLY.owed());
        Collections.shuffle(shuffled, random);
        var other = new SupplyLines(new Supply(shuffled, SUPPLY.sent(), SUPPLY.houses()));
        for (Sent sent : SUPPLY.sent().subList(0, 400)) {
            var one = LINES.ask(sent).resolution();
            var two = other.ask(sent).resolution();
            assertThat(two.outcome()).as(sent.name()).isEqualTo(one.outcome());
            assertThat(two.lines()).as(sent.name()).isEqualTo(one.lines());
            assertThat(two.evidence()).as(sent.name()).isEqualTo(one.evidence());
        }
    }

    @Test
    void linesOfOtherTitlesChangeNoMatch() {
        Map<String, Resolution> before = new HashMap<>();
        SUPPLY.sent().forEach(sent -> before.put(sent.name(), ask(LINES.index, sent.name())));
        var more = new SupplyLines(SUPPLY);
        for (int number = 0; number < 200; number++) {
            more.index.replace(UUID.nameUUIDFromBytes(new byte[] {(byte) number, 7}), ManyLines.order(number, 50));
        }
        int matched = 0;
        for (Sent sent : SUPPLY.sent()) {
            var one = before.get(sent.name());
            var two = ask(more.index, sent.name());
            if (one != null && one.outcome() == Outcome.MATCHED) {
                matched++;
                assertThat(two.lines()).as(sent.name()).isEqualTo(one.lines());
            }
        }
        assertThat(matched).isGreaterThan(500);
    }

    @Test
    void anOrderThatLeavesTheIndexLeavesNothingBehind() {
        var index = new LineIndex();
        Map<String, List<Object>> alone = new HashMap<>();
        index.replace(UUID.nameUUIDFromBytes(new byte[] {1}), ManyLines.order(1, 50));
        for (var line : ManyLines.order(1, 50)) {
            alone.put(line.title().reference(), answer(index, line));
        }
        for (int round = 0; round < 3; round++) {
            for (int number = 2; number < 40; number++) {
                index.replace(UUID.nameUUIDFromBytes(new byte[] {(byte) number}), ManyLines.order(number, 50));
            }
            for (int number = 39; number > 1; number--) {
                index.replace(UUID.nameUUIDFromBytes(new byte[] {(byte) number}), List.of());
            }
        }
        assertThat(index.size()).isEqualTo(300);
        for (var line : ManyLines.order(1, 50)) {
            assertThat(answer(index, line)).isEqualTo(alone.get(line.title().reference()));
        }
        index.replace(UUID.nameUUIDFromBytes(new byte[] {1}), List.of());
        assertThat(index.size()).isZero();
        assertThat(ask(index, "NL-00050_metadata.xml").outcome()).isEqualTo(Outcome.UNMATCHED);
    }

    private static List<Object> answer(LineIndex index, OpenLine line) {
        var answer = ask(index, line.title().reference() + "_metadata.xml");
        return List.of(answer.outcome(), answer.lines(), answer.evidence());
    }
}
