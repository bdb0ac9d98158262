package media.waybill.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.orders.Fields;
import media.waybill.partners.Account;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.Role;
import media.waybill.partners.Viewer;
import media.waybill.progress.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "partners", description = "Partners, accounts and tokens")
class PartnersApi {

    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");
    private static final int SHORTEST_PASSWORD = 7;

    private final Partners partners;
    private final Clock clock;

    PartnersApi(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping("/partners")
    @Operation(summary = "Partners")
    Page<Partner> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Lists.page(partners.partners(), Partner::key, cursor, limit);
    }

    @GetMapping("/partners/{key}")
    @Operation(summary = "A partner")
    Partner get(@PathVariable String key) {
        return partners.partner(key).orElseThrow(() -> Refused.notFound("partner"));
    }

    @PutMapping("/partners/{key}")
    @Operation(
            summary = "Set a partner",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.PartnerBody.class))))
    ResponseEntity<Partner> put(@PathVariable String key, Fields body) {
        key(key, body);
        var kind = body.word("kind", Partner.Kind.class);
        need("kind", kind, body);
        var name = body.required("name");
        var contacts = new ArrayList<Partner.Contact>();
        for (var contact : body.objects("contacts")) {
            var email = contact.required("email");
            if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
                contact.fault("email", "email", "\"" + email + "\" is no e-mail address");
            }
            contacts.add(new Partner.Contact(
                    email, contact.text("name"), language(contact, "language"), zone(contact), contact.whole("level")));
            contact.nothingElse();
        }
        var aliases = body.words("languageAliases");
        aliases.forEach((token, language) -> {
            if (!isLanguage(language)) {
                body.fault("languageAliases", "language", "\"" + language + "\" for " + token + " is not BCP 47");
            }
        });
        var known = partners.partner(key);
        if (kind != null && known.isPresent() && known.get().kind() != kind) {
            body.fault("kind", "kind-fixed", key + " is a " + known.get().kind());
        }
        Bodies.check(body);
        if (kind != null) {
            partners.put(new Partner(key, kind, name, contacts, aliases));
        }
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(get(key));
    }

    record UserJson(String login, Role role, @Nullable String partner, String timeZone) {
        static UserJson of(Account account) {
            return new UserJson(
                    account.login(),
                    account.role(),
                    account.partner(),
                    account.timeZone().getId());
        }
    }

    @GetMapping("/users")
    @Operation(summary = "Accounts")
    Page<UserJson> users(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Lists.page(partners.accounts().stream().map(UserJson::of).toList(), UserJson::login, cursor, limit);
    }

    @PutMapping("/users/{login}")
    @Operation(
            summary = "Set an account",
            description = "Without a password the account keeps the one it has.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.UserBody.class))))
    ResponseEntity<UserJson> putUser(@PathVariable String login, Fields body) {
        if (!LOGIN.matcher(login).matches()) {
            throw Refused.badRequest("A login is made of letters, digits and . _ @ + -");
        }
        var known = partners.account(login);
        var role = body.word("role", Role.class);
        need("role", role, body);
        var partner = body.text("partner");
        var password = body.text("password");
        var zone = zone(body);
        if (password == null && known.isEmpty()) {
            body.fault("password", "required", "a new account needs a password");
        }
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            body.fault("password", "size", "a password has at least " + SHORTEST_PASSWORD + " characters");
        }
        var ofPartner = role == Role.DISTRIBUTOR || role == Role.PLATFORM;
        if (ofPartner && partner == null) {
            body.fault("partner", "required", "a " + role + " account belongs to a partner");
        } else if (role != null && !ofPartner && partner != null) {
            body.fault("partner", "value", "an " + role + " account belongs to no partner");
        } else if (partner != null && role != null) {
            var found = partners.partner(partner);
            if (found.isEmpty() || !found.get().kind().name().equals(role.name())) {
                body.fault("partner", "unknown-partner", "there is no " + role + " \"" + partner + "\"");
            }
        }
        Bodies.check(body);
        if (role != null) {
            partners.put(new Account(login, role, partner, ZoneId.of(zone == null ? "UTC" : zone)), password);
        }
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(UserJson.of(partners.account(login).orElseThrow()));
    }

    @PostMapping("/tokens")
    @Operation(
            summary = "Make an API token",
            description = "It is shown once. Administrators make them for any account, everybody else for their own.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.TokenBody.class))))
    ResponseEntity<Map<String, Object>> newToken(Fields body) {
        var caller = Caller.current();
        var asked = body.text("login");
        var login = asked == null ? caller.account().login() : asked;
        var name = body.required("name");
        var expires = body.time("expiresAt");
        if (!caller.isAdmin() && !login.equals(caller.account().login())) {
            throw Refused.forbidden("Only administrators make tokens for other accounts.");
        }
        if (partners.account(login).isEmpty()) {
            body.fault("login", "unknown-login", "there is no account \"" + login + "\"");
        }
        if (expires != null && !expires.toInstant().isAfter(clock.instant())) {
            body.fault("expiresAt", "value", "expiresAt lies in the past");
        }
        Bodies.check(body);
        // The caller may do this for the account; token rows themselves are the hub's.
        var token = Viewer.asHub(() -> partners.newToken(login, name, expires == null ? null : expires.toInstant()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Cache-Control", "no-store")
                .body(Map.of("token", token, "login", login, "name", name));
    }

    static void key(String key, Fields body) {
        if (!KEY.matcher(key).matches()) {
            throw Refused.badRequest("A key is made of small letters, digits and hyphens, at most 60.");
        }
        var said = body.text("key");
        if (said != null && !said.equals(key)) {
            body.fault("key", "value", "the body speaks of " + said + ", the address of " + key);
        }
    }

    static void need(String name, @Nullable Object value, Fields body) {
        if (value == null
                && body.faults().stream().noneMatch(fault -> body.pointer(name).equals(fault.pointer()))) {
            body.fault(name, "required", name + " is required");
        }
    }

    private static @Nullable String zone(Fields body) {
        var zone = body.text("timeZone");
        try {
            return zone == null ? null : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            body.fault("timeZone", "time-zone", "\"" + zone + "\" is no IANA time zone like Europe/Oslo");
            return null;
        }
    }

    private static @Nullable String language(Fields body, String name) {
        var language = body.text(name);
        if (language != null && !isLanguage(language)) {
            body.fault(name, "language", "\"" + language + "\" is not BCP 47");
        }
        return language;
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
