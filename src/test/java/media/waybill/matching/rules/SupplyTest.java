package media.waybill.matching.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import media.waybill.matching.Outcome;
import media.waybill.matching.rules.SupplyLines.Answer;
import media.waybill.matching.supply.Supply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small made-up supply chain that the weights were not fitted to; the bench asks a larger one. */
class SupplyTest {

    private static List<Answer> answers = List.of();
    private static int houses;

    @BeforeAll
    static void ask() {
        var supply = Supply.of(1_500, 5_000, 31);
        var lines = new SupplyLines(supply);
        houses = supply.houses();
        answers = supply.sent().stream().map(lines::ask).toList();
    }

    private static List<Answer> matched() {
        return answers.stream()
                .filter(answer -> answer.outcome() == Outcome.MATCHED)
                .toList();
    }

    @Test
    void fortyHousesSend() {
        assertThat(houses).isEqualTo(40);
        assertThat(answers.stream().map(answer -> answer.sent().house()).distinct())
                .hasSize(40);
        assertThat(answers.stream().map(answer -> answer.sent().trap()).distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void anAutomaticMatchIsRight() {
        var wrong = matched().stream().filter(answer -> !answer.right()).toList();
        assertThat(wrong.size())
                .as(() -> wrong.stream()
                        .map(answer ->
                                answer.sent().trap() + ": " + answer.sent().name())
                        .toList()
                        .toString())
                .isLessThanOrEqualTo(matched().size() / 200);
    }

    @Test
    void whatSaysEnoughIsMatchedWithoutAPerson() {
        var decidable = answers.stream()
                .filter(answer -> answer.sent().decidable() && answer.sent().line() != null)
                .toList();
        long right = decidable.stream()
                .filter(answer -> answer.outcome() == Outcome.MATCHED && answer.right())
                .count();
        assertThat(right / (double) decidable.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aStrangerIsNeverMatched() {
        assertThat(matched())
                .noneMatch(answer -> answer.sent().trap().startsWith("stranger")
                        || answer.sent().trap().equals("says nothing"));
    }

    @Test
    void theScoreIsTheProbabilityOfBeingRight() {
        double[] predicted = new double[10];
        double[] observed = new double[10];
        int all = 0;
        for (Answer answer : answers) {
            if (answer.probability() > 0) {
                int bin = Math.min(9, (int) (answer.probability() * 10));
                predicted[bin] += answer.probability();
                observed[bin] += answer.right() ? 1 : 0;
                all++;
            }
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(predicted[bin] - observed[bin]) / all;
        }
        assertThat(error).isLessThan(0.03);
        assertThat(observed[9] / Math.max(1, predicted[9])).isBetween(0.98, 1.02);
    }

    @Test
    void whatMakesNamesSharesNothingWithWhatReadsThem() {
        var supply = new ClassFileImporter().importPackages("media.waybill.matching.supply");
        var house = DescribedPredicate.describe(
                "are the house's own",
                (JavaClass type) -> type.getPackageName().startsWith("media.waybill")
                        && !type.getPackageName().equals("media.waybill.matching.supply"));
        assertThat(supply).isNotEmpty();
        noClasses().should().dependOnClassesThat(house).check(supply);
    }
}
