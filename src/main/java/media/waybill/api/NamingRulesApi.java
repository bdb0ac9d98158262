package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import media.waybill.conventions.AcceptedRule;
import media.waybill.conventions.Conventions;
import media.waybill.drops.Drops;
import media.waybill.journal.Journal;
import media.waybill.learning.Learning;
import media.waybill.learning.Preview;
import media.waybill.learning.Proposal;
import media.waybill.learning.RuleUse;
import media.waybill.naming.LearnedRule;
import media.waybill.orders.Fields;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.progress.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hub learned of distributors' names: proposed, looked at, accepted and taken back by people. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "naming rules")
class NamingRulesApi {

    private static final int LONGEST = 400;

    private final Learning learning;
    private final Conventions conventions;
    private final Partners partners;
    private final Drops drops;

    NamingRulesApi(Learning learning, Conventions conventions, Partners partners, Drops drops) {
        this.learning = learning;
        this.conventions = conventions;
        this.partners = partners;
        this.drops = drops;
    }

    /** May be sent back as it is, to preview the rule or to accept it. */
    record ProposalJson(
            String distributor,
            UUID file,
            LearnedRule.Type type,
            String word,
            Map<String, String> means,
            String sentence,
            String reason,
            int decisions) {

        static ProposalJson of(String distributor, UUID file, Proposal proposal) {
            return new ProposalJson(
                    distributor,
                    file,
                    proposal.rule().type(),
                    proposal.rule().word(),
                    proposal.rule().means(),
                    proposal.rule().shown(),
                    proposal.reason(),
                    proposal.decisions());
        }
    }

    record YamlJson(String distributor, String yaml) {}

    @GetMapping("/naming-rules")
    @Operation(
            summary = "Rules that people accepted, the newest first",
            description = "Every version that ever was; active ones with how they fare.")
    Page<RuleJson> list(
            @RequestParam(required = false) @Nullable String distributor,
            @Parameter(description = "Only those that count now") @RequestParam(required = false) @Nullable
                    Boolean active,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Lists.limit(limit);
        int from = offset(cursor);
        var found = conventions.versions(distributor, from, most + 1);
        var uses = new HashMap<UUID, RuleUse>();
        found.stream()
                .filter(AcceptedRule::active)
                .map(AcceptedRule::distributor)
                .distinct()
                .forEach(key ->
                        learning.uses(key).forEach(use -> uses.put(use.rule().id(), use)));
        var items = found.stream()
                .limit(most)
                .filter(rule -> active == null || rule.active() == active)
                .map(rule -> RuleJson.of(rule, uses.get(rule.id())))
                .toList();
        return new Page<>(items, found.size() > most ? String.valueOf(from + most) : null);
    }

    private static int offset(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw Refused.parameter("cursor", "the cursor is not one that this list gave out");
        }
    }

    @GetMapping("/naming-rules/{id}")
    @Operation(summary = "A rule and how it fares")
    RuleJson get(@PathVariable UUID id) {
        var rule = conventions.find(id).orElseThrow(() -> Refused.notFound("naming rule"));
        return RuleJson.of(rule, use(rule));
    }

    private @Nullable RuleUse use(AcceptedRule rule) {
        return learning.uses(rule.distributor()).stream()
                .filter(use -> use.rule().id().equals(rule.id()))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/naming-rules:proposals")
    @Operation(
            summary = "What a person's decision on a file teaches",
            description = "Empty where nobody decided, or where the name was read right. Nothing is applied.")
    Page<ProposalJson> proposals(@RequestParam UUID file) {
        var from = drops.find(file).orElseThrow(() -> Refused.notFound("file"));
        return new Page<>(
                learning.proposals(file).stream()
                        .map(proposal -> ProposalJson.of(from.distributor(), file, proposal))
                        .toList(),
                null);
    }

    @GetMapping("/naming-rules:yaml")
    @Operation(
            summary = "A distributor's active rules as a naming.yaml",
            description =
                    "To be copied into mappings/distributors/<key>/naming.yaml; then the rules can be taken back.")
    YamlJson yaml(@RequestParam String distributor) {
        if (!isDistributor(distributor)) {
            throw Refused.notFound("distributor");
        }
        return new YamlJson(distributor, conventions.yaml(distributor));
    }

    @PostMapping("/naming-rules:preview")
    @Operation(
            summary = "What a rule would do to all past names of the distributor",
            description =
                    "Changes nothing. Says how many names were looked at, how many would be read differently, which files"
                            + " would find their line, and which matches it speaks against.",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Documented.NamingRuleBody.class))))
    Preview preview(Fields body) {
        var asked = Asked.of(body, this);
        Bodies.check(body);
        return learning.preview(asked.distributor(), asked.rule());
    }

    @PostMapping("/naming-rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Accept a rule",
            description =
                    "It counts from now on for every name of the distributor, on every node; files without a line that it"
                            + " concerns are asked about again. An active rule on the same word is replaced.",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Documented.NamingRuleBody.class))))
    RuleJson accept(Fields body) {
        var asked = Asked.of(body, this);
        Bodies.check(body);
        var reason = asked.reason() == null || asked.reason().isBlank() ? "Written by hand." : asked.reason();
        return RuleJson.of(
                learning.accept(asked.distributor(), asked.rule(), reason, asked.file(), Journal.actor()), null);
    }

    @PostMapping(value = "/naming-rules/{id}/revert", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a rule back",
            description = "Names are read as before it. Matches that it led to stay until they are taken back.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.RevertBody.class))))
    RuleJson revert(@PathVariable UUID id, Fields body) {
        if (conventions.find(id).isEmpty()) {
            throw Refused.notFound("naming rule");
        }
        var why = body.text("reason");
        Bodies.check(body);
        if (!learning.revert(id, why == null ? "" : why, Journal.actor())) {
            throw LinesApi.conflict("not-active", "The rule was taken back before.");
        }
        return get(id);
    }

    private boolean isDistributor(String key) {
        return partners.partner(key)
                .filter(partner -> partner.kind() == Partner.Kind.DISTRIBUTOR)
                .isPresent();
    }

    /** A rule as a caller writes it. */
    private record Asked(
            String distributor,
            LearnedRule rule,
            @Nullable String reason,
            @Nullable UUID file) {

        static Asked of(Fields body, NamingRulesApi api) {
            var distributor = body.required("distributor");
            if (!distributor.isEmpty() && !api.isDistributor(distributor)) {
                body.fault("distributor", "unknown-distributor", "there is no distributor \"" + distributor + "\"");
            }
            var reason = body.text("reason");
            // What a proposal says besides; it may be sent back as it came.
            body.text("sentence");
            body.whole("decisions");
            var said = body.text("file");
            var file = said == null ? null : Lists.find(said);
            if (said != null
                    && (file == null
                            || api.drops
                                    .find(file)
                                    .filter(found -> found.distributor().equals(distributor))
                                    .isEmpty())) {
                body.fault("file", "unknown-file", "there is no file \"" + said + "\" of this distributor");
            }
            return new Asked(distributor, read(body), reason, file);
        }
    }

    /** Reads one rule; what is wrong with it stands among the body's faults. */
    static LearnedRule read(Fields body) {
        var type = body.word("type", LearnedRule.Type.class);
        if (type == null
                && body.faults().stream()
                        .noneMatch(fault -> String.valueOf(fault.pointer()).endsWith("/type"))) {
            body.fault("type", "required", "type is required");
        }
        var word = body.required("word");
        var means = body.words("means");
        if (word.length() > LONGEST || means.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            body.fault("word", "size", "a word and its meaning have at most " + LONGEST + " characters");
        }
        var rule = new LearnedRule(type == null ? LearnedRule.Type.NOISE : type, word, means);
        if (type != null && body.faults().isEmpty()) {
            rule.faults().forEach(fault -> body.fault("means", "naming-rule", fault));
        }
        return rule;
    }
}
