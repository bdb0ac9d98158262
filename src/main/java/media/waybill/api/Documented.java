package media.waybill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of calls as the OpenAPI document describes them. They are read field by field, never bound. */
final class Documented {

    private Documented() {}

    @Schema(name = "Partner")
    record PartnerBody(
            @Schema(allowableValues = {"DISTRIBUTOR", "PLATFORM"})
            String kind,

            String name,
            List<ContactBody> contacts,

            @Schema(description = "The partner's own words for languages: token to BCP 47")
            Map<String, String> languageAliases) {}

    @Schema(name = "Contact")
    record ContactBody(
            String email,
            @Nullable String name,
            @Schema(description = "BCP 47") @Nullable String language,
            @Schema(description = "IANA name") @Nullable String timeZone,

            @Schema(description = "Whom to ask first: 1, then 2 when there is no answer") @Nullable
            Integer level) {}

    @Schema(name = "User")
    record UserBody(
            @Schema(allowableValues = {"DISTRIBUTOR", "OPERATOR", "PLATFORM", "ADMIN"})
            String role,

            @Schema(description = "The partner of a distributor's or platform's account") @Nullable
            String partner,

            @Nullable String password,
            @Schema(description = "IANA name") @Nullable String timeZone) {}

    @Schema(name = "TokenRequest")
    record TokenBody(
            String login,
            String name,
            @Schema(format = "date-time") @Nullable String expiresAt) {}

    @Schema(name = "DropPoint")
    record DropPointBody(
            String partner,

            @Schema(description = "A connector's name, e.g. sftp-drop-source")
            String connector,

            Map<String, String> parameters,

            @Schema(description = "Kept encrypted, never shown; what is not named keeps its value")
            Map<String, String> secrets,

            @Schema(description = "A folder in mappings/distributors, or default") @Nullable
            String naming,

            @Schema(example = "PT10S") @Nullable String pollEvery,
            @Nullable Boolean enabled) {}

    @Schema(name = "Endpoint")
    record EndpointBody(
            String partner,
            String connector,
            Map<String, String> parameters,
            Map<String, String> secrets,

            @Schema(description = "A folder in mappings/platforms")
            String platform,

            @Schema(allowableValues = {"NONE", "API", "RECEIPT_FILE"})
            String acknowledgement) {}

    @Schema(name = "Answer")
    record AnswerBody(
            @Schema(allowableValues = {"PROMISE", "NOT_AVAILABLE", "SUBSTITUTE", "QUESTION", "ALREADY_DELIVERED"})
            String answer,

            @Schema(format = "date", description = "By when, for a promise") @Nullable
            String date,

            @Nullable String reason,
            @Nullable String detail) {}

    @Schema(name = "Reasons")
    record ReasonsBody(
            @Schema(description = "One sentence each; \"reason\" is taken for a single one")
            List<String> reasons) {}

    @Schema(name = "Match")
    record MatchBody(
            @Schema(description = "The line that the file answers")
            String line,

            @Schema(description = "CONTENT instead of a line: the one that its text is for")
            String by) {}

    @Schema(name = "NamesRequest")
    record NamesBody(
            String distributor,
            List<String> names,

            @Schema(description = "Rules to read the names with that nobody accepted yet; operators only") @Nullable
            List<RuleBody> rules,

            @Schema(
                    description =
                            "Text of a naming.yaml to read the names with instead of the distributor's own; operators only")
            @Nullable
            String naming) {}

    @Schema(name = "NamingRule")
    record RuleBody(
            @Schema(allowableValues = {"TITLE", "LANGUAGE", "WORD", "NOISE", "PATTERN", "DEFAULT", "FOLDER"})
            String type,

            @Schema(description = "The word, the pattern, the folder, or the kind that a default is for")
            String word,

            @Schema(description = "What it says, by clue: {title: …}, {language: …}, {kind: …, use: …}") @Nullable
            Map<String, String> means) {}

    @Schema(name = "NamingRuleRequest")
    record NamingRuleBody(
            String distributor,

            @Schema(allowableValues = {"TITLE", "LANGUAGE", "WORD", "NOISE", "PATTERN", "DEFAULT", "FOLDER"})
            String type,

            String word,
            @Nullable Map<String, String> means,

            @Schema(description = "Why, in words; kept with the rule") @Nullable
            String reason,

            @Schema(description = "The file whose decision taught it") @Nullable
            String file) {}

    @Schema(name = "Reason")
    record RevertBody(
            @Schema(description = "Why, in words") @Nullable String reason) {}

    @Schema(name = "Convention")
    record LintBody(
            @Schema(description = "The text of a naming.yaml")
            String text) {}

    @Schema(name = "ReceiptRequest")
    record ReceiptBody(
            @Schema(allowableValues = {"INGESTED", "LIVE", "REFUSED"})
            String status,

            List<ReasonBody> reasons) {}

    @Schema(name = "Reason")
    record ReasonBody(
            String code, @Nullable String detail, @Nullable String file) {}

    @Schema(
            name = "Order",
            description = "See the contract; without lines the platforms' specifications say what is owed")
    record OrderBody(
            String reference,
            String distributor,
            List<String> platforms,
            List<String> territories,
            WindowBody window,
            List<TitleBody> titles,
            List<LineBody> lines) {}

    @Schema(name = "Window")
    record WindowBody(
            @Schema(format = "date") String start,
            @Schema(format = "date") @Nullable String end,
            @Schema(example = "Europe/Oslo") @Nullable String timeZone) {}

    @Schema(name = "OrderTitle")
    record TitleBody(
            String reference,

            @Schema(allowableValues = {"MOVIE", "EPISODE", "SEASON", "SERIES", "SHORT"})
            String type,

            String name,
            @Nullable String originalName,
            List<String> aliases,
            @Nullable String series,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable Integer year,
            @Schema(example = "PT1H42M") @Nullable String runtime,
            @Nullable String eidr) {}

    @Schema(name = "OrderLine")
    record LineBody(
            @Nullable String reference,
            @Schema(description = "A title's reference") String title,

            @Schema(
                    allowableValues = {"VIDEO", "DUB", "AUDIO", "SUBTITLE", "METADATA", "ARTWORK", "TRAILER", "DOCUMENT"
                    })
            String kind,

            @Schema(description = "BCP 47; required for SUBTITLE and DUB") @Nullable
            String language,

            @Nullable String use,
            @Nullable String version,
            @Nullable String layout,
            @Schema(defaultValue = "true") @Nullable Boolean required,

            @Schema(description = "A date or a time with offset; counted from the window's start where absent")
            @Nullable
            String due,

            List<String> platforms) {}
}
