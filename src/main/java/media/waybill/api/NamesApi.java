package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import media.waybill.conventions.Conventions;
import media.waybill.matching.Matching;
import media.waybill.matching.Resolution;
import media.waybill.naming.Complaint;
import media.waybill.naming.LearnedRule;
import media.waybill.naming.Naming;
import media.waybill.orders.Fields;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.progress.Page;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "names")
class NamesApi {

    private static final int MOST_NAMES = 5000;
    private static final int LONGEST_NAME = 4096;

    private final Matching matching;
    private final Conventions conventions;
    private final Partners partners;

    NamesApi(Matching matching, Conventions conventions, Partners partners) {
        this.matching = matching;
        this.conventions = conventions;
        this.partners = partners;
    }

    @PostMapping("/api/v1/names:resolve")
    @Operation(
            summary = "What files of these names would be matched to",
            description = "Changes nothing. The same answer that the file itself would get, by its name alone.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.NamesBody.class))))
    Page<Resolution> resolve(Fields body) {
        var distributor = Caller.current().distributor(body.text("distributor"));
        if (distributor == null || distributor.isEmpty()) {
            body.fault("distributor", "required", "distributor is required");
        } else if (partners.partner(distributor)
                .filter(partner -> partner.kind() == Partner.Kind.DISTRIBUTOR)
                .isEmpty()) {
            body.fault("distributor", "unknown-distributor", "there is no distributor \"" + distributor + "\"");
        }
        var names = body.texts("names");
        if (names.isEmpty() && body.faults().stream().noneMatch(fault -> "/names".equals(fault.pointer()))) {
            body.fault("names", "required", "names is required");
        }
        if (names.size() > MOST_NAMES) {
            body.fault("names", "size", "at most " + MOST_NAMES + " names are resolved at once");
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                body.fault("names/" + i, "size", "a name has between one and " + LONGEST_NAME + " characters");
            }
        }
        var rules = body.objects("rules").stream().map(NamesApi::rule).toList();
        var draft = body.node().path("naming").asText("");
        body.text("naming");
        Naming.lint(draft)
                .forEach(complaint -> body.fault(
                        "naming",
                        "naming." + complaint.rule(),
                        "line " + complaint.line() + ": " + complaint.detail()));
        Bodies.check(body);
        var key = distributor == null ? "" : distributor;
        if (rules.isEmpty() && draft.isBlank()) {
            return new Page<>(matching.resolve(key, names), null);
        }
        if (!Caller.current().isStaff()) {
            throw Refused.forbidden("Rules that do not count yet are tried by operators.");
        }
        var convention = draft.isBlank() ? conventions.of(key, null) : conventions.draft(key, draft);
        return new Page<>(matching.resolve(key, convention.learned(rules), names), null);
    }

    private static LearnedRule rule(Fields fields) {
        var rule = NamingRulesApi.read(fields);
        fields.nothingElse();
        return rule;
    }

    /** @param usable whether nothing at all is wrong with it */
    record LintJson(boolean usable, List<Complaint> complaints) {}

    @PostMapping("/api/v1/names:lint")
    @Operation(
            summary = "What is wrong with a naming.yaml, by line",
            description = "Changes nothing; the file itself lies in mappings/distributors.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.LintBody.class))))
    LintJson lint(Fields body) {
        var text = body.required("text");
        Bodies.check(body);
        // Lines count from the first one, be it empty.
        var complaints =
                Naming.lint(text.isEmpty() ? "" : body.node().path("text").asText());
        return new LintJson(complaints.isEmpty(), complaints);
    }
}
