package media.waybill.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import media.waybill.connectors.Step;
import media.waybill.drops.DropState;
import media.waybill.drops.Drops;
import media.waybill.orders.Fields;
import media.waybill.partners.DropPoint;
import media.waybill.partners.Partner;
import media.waybill.partners.Partners;
import media.waybill.partners.PlatformEndpoint;
import media.waybill.progress.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drop points and endpoints. Secrets go in and never come back, not even their names' values. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "connections", description = "Drop points and platform endpoints")
class ConnectionsApi {

    private final Partners partners;
    private final Drops drops;

    ConnectionsApi(Partners partners, Drops drops) {
        this.partners = partners;
        this.drops = drops;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DropPointJson(
            String key,
            String partner,
            String connector,
            Map<String, String> parameters,
            String naming,
            String pollEvery,
            boolean enabled,
            DropState.State state,
            @Nullable Instant lastPollAt,
            @Nullable String lastError,
            long filesSeen) {

        static DropPointJson of(DropPoint point, @Nullable DropState state) {
            return new DropPointJson(
                    point.key(),
                    point.partner(),
                    point.connector(),
                    point.parameters(),
                    point.naming(),
                    point.pollEvery().toString(),
                    point.enabled(),
                    state == null ? DropState.State.STOPPED : state.state(),
                    state == null ? null : state.lastPollAt(),
                    state == null ? null : state.lastError(),
                    state == null ? 0 : state.filesSeen());
        }
    }

    @GetMapping("/drop-points")
    @Operation(summary = "Drop points")
    Page<DropPointJson> dropPoints() {
        var points = partners.dropPoints();
        var states = drops.states(points.stream().map(DropPoint::key).toList());
        return new Page<>(
                points.stream()
                        .map(point -> DropPointJson.of(
                                point,
                                states.stream()
                                        .filter(state -> state.dropPoint().equals(point.key()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                null);
    }

    @GetMapping("/drop-points/{key}")
    @Operation(summary = "A drop point and how it is doing")
    DropPointJson dropPoint(@PathVariable String key) {
        return DropPointJson.of(point(key), drops.state(key).orElse(null));
    }

    @PutMapping("/drop-points/{key}")
    @Operation(
            summary = "Set a drop point",
            description = "Takes effect at once. Only administrators set secrets, or send stored ones elsewhere.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.DropPointBody.class))))
    ResponseEntity<DropPointJson> putDropPoint(@PathVariable String key, Fields body) {
        PartnersApi.key(key, body);
        var known = partners.dropPoint(key);
        var partner = partner(body, Partner.Kind.DISTRIBUTOR);
        var connector = connector(body, "-drop-source");
        var parameters = body.words("parameters");
        var secrets = body.words("secrets");
        var naming = body.text("naming");
        var pollEvery = body.duration("pollEvery");
        var enabled = body.truth("enabled");
        if (pollEvery != null && (pollEvery.compareTo(Duration.ofSeconds(1)) < 0 || pollEvery.toDays() > 1)) {
            body.fault("pollEvery", "range", "pollEvery lies between a second and a day");
        }
        if (naming != null && !PartnersApi.KEY.matcher(naming).matches()) {
            body.fault("naming", "value", "naming is a folder in mappings/distributors, or default");
        }
        if (known.isPresent() && !known.get().partner().equals(partner)) {
            body.fault(
                    "partner",
                    "partner-fixed",
                    "the drop point is " + known.get().partner() + "'s; its files stay that partner's");
        }
        Bodies.check(body);
        guard(
                secrets,
                "drop-point:" + key,
                known.isEmpty()
                        || (known.get().connector().equals(connector)
                                && known.get().parameters().equals(parameters)));
        partners.put(
                new DropPoint(
                        key,
                        partner,
                        connector,
                        parameters,
                        naming == null ? "default" : naming,
                        pollEvery == null ? Duration.ofSeconds(10) : pollEvery,
                        enabled == null || enabled,
                        1),
                secrets);
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(dropPoint(key));
    }

    @DeleteMapping("/drop-points/{key}")
    @Operation(summary = "Stop and remove a drop point", description = "The files seen there stay.")
    ResponseEntity<Void> removeDropPoint(@PathVariable String key) {
        if (!partners.removeDropPoint(key)) {
            throw Refused.notFound("drop point");
        }
        return ResponseEntity.noContent().build();
    }

    /** @param ok every step succeeded */
    record CheckJson(boolean ok, List<Step> steps) {}

    @PostMapping("/drop-points/{key}/check")
    @Operation(
            summary = "Try the connection now",
            description = "Step by step: what was tried, what was found, what to do.")
    CheckJson check(@PathVariable String key) {
        point(key);
        var steps = drops.check(key);
        return new CheckJson(steps.stream().allMatch(step -> step.outcome() == Step.Outcome.OK), steps);
    }

    @GetMapping("/endpoints")
    @Operation(summary = "Endpoints")
    Page<PlatformEndpoint> endpoints() {
        return new Page<>(partners.endpoints(), null);
    }

    @GetMapping("/endpoints/{key}")
    @Operation(summary = "An endpoint")
    PlatformEndpoint endpoint(@PathVariable String key) {
        return partners.endpoint(key).orElseThrow(() -> Refused.notFound("endpoint"));
    }

    @PutMapping("/endpoints/{key}")
    @Operation(
            summary = "Set an endpoint",
            description = "Only administrators set secrets, or send stored ones elsewhere.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.EndpointBody.class))))
    ResponseEntity<PlatformEndpoint> putEndpoint(@PathVariable String key, Fields body) {
        PartnersApi.key(key, body);
        var known = partners.endpoint(key);
        var partner = partner(body, Partner.Kind.PLATFORM);
        var connector = connector(body, "-platform-sink");
        var parameters = body.words("parameters");
        var secrets = body.words("secrets");
        var platform = body.text("platform");
        var acknowledgement = body.word("acknowledgement", PlatformEndpoint.Acknowledgement.class);
        if (platform != null && !PartnersApi.KEY.matcher(platform).matches()) {
            body.fault("platform", "value", "platform is a folder in mappings/platforms");
        }
        if (known.isPresent() && !known.get().partner().equals(partner)) {
            body.fault(
                    "partner", "partner-fixed", "the endpoint is " + known.get().partner() + "'s");
        }
        Bodies.check(body);
        guard(
                secrets,
                "endpoint:" + key,
                known.isEmpty()
                        || (known.get().connector().equals(connector)
                                && known.get().parameters().equals(parameters)));
        partners.put(
                new PlatformEndpoint(
                        key,
                        partner,
                        connector,
                        parameters,
                        platform == null ? partner : platform,
                        acknowledgement == null ? PlatformEndpoint.Acknowledgement.NONE : acknowledgement),
                secrets);
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(endpoint(key));
    }

    DropPoint point(String key) {
        return partners.dropPoint(key).orElseThrow(() -> Refused.notFound("drop point"));
    }

    /** Whoever says where a stored secret is sent can read it there: an operator gives it anew with the new address. */
    private void guard(Map<String, String> secrets, String owner, boolean sameServer) {
        if (Caller.current().isAdmin() || sameServer || !secrets.isEmpty()) {
            return;
        }
        if (!partners.secrets(owner).isEmpty()) {
            throw Refused.forbidden("The address changes: give the secrets again, or let an administrator change it.");
        }
    }

    private String partner(Fields body, Partner.Kind kind) {
        var partner = body.required("partner");
        if (!partner.isEmpty()
                && partners.partner(partner).filter(p -> p.kind() == kind).isEmpty()) {
            body.fault("partner", "unknown-partner", "there is no " + kind + " \"" + partner + "\"");
        }
        return partner;
    }

    /** A connector is a Kamelet. */
    private static boolean isKnown(String connector) {
        return ConnectionsApi.class.getResource("/kamelets/" + connector + ".kamelet.yaml") != null;
    }

    private static String connector(Fields body, String ending) {
        var connector = body.required("connector");
        if (!connector.isEmpty()
                && (!connector.matches("[a-z0-9-]{1,60}") || !connector.endsWith(ending) || !isKnown(connector))) {
            body.fault("connector", "unknown-connector", "there is no connector \"" + connector + "\"");
        }
        return connector;
    }
}
