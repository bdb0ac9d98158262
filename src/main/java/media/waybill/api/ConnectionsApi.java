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
import java.util.stream.Collectors;
import media.waybill.connectors.Step;
import media.waybill.drops.DropState;
import media.waybill.drops.Drops;
import media.waybill.naming.Complaint;
import media.waybill.naming.Naming;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drop points and endpoints. Secrets go in and never come back, not even their names' values. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "connections", description = "Drop points and platform endpoints")
class ConnectionsApi {

    private final Partners partners;
    private final Drops drops;
    private final Naming naming;

    ConnectionsApi(Partners partners, Drops drops, Naming naming) {
        this.partners = partners;
        this.drops = drops;
        this.naming = naming;
    }

    private DropPointJson shown(DropPoint point) {
        return DropPointJson.of(point, drops.state(point.key()).orElse(null), naming.complaints(point.naming()));
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
            long filesSeen,
            List<Complaint> namingComplaints) {

        static DropPointJson of(DropPoint point, @Nullable DropState state, List<Complaint> complaints) {
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
                    state == null ? 0 : state.filesSeen(),
                    complaints);
        }
    }

    @GetMapping("/drop-points")
    @Operation(summary = "Drop points")
    Page<DropPointJson> dropPoints(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var points = Lists.page(partners.dropPoints(), DropPoint::key, cursor, limit);
        var states = drops.states(points.items().stream().map(DropPoint::key).toList()).stream()
                .collect(Collectors.toMap(DropState::dropPoint, state -> state));
        return new Page<>(
                points.items().stream()
                        .map(point ->
                                DropPointJson.of(point, states.get(point.key()), naming.complaints(point.naming())))
                        .toList(),
                points.next());
    }

    @GetMapping("/drop-points/{key}")
    @Operation(summary = "A drop point and how it is doing")
    DropPointJson dropPoint(@PathVariable String key) {
        return shown(point(key));
    }

    @PutMapping("/drop-points/{key}")
    @Operation(
            summary = "Set a drop point",
            description = "Takes effect at once. Only administrators set secrets, or send stored ones elsewhere.",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = Documented.DropPointBody.class))))
    ResponseEntity<DropPointJson> putDropPoint(@PathVariable String key, Fields body) {
        var known = partners.dropPoint(key);
        var asked = asked(
                key,
                body,
                Partner.Kind.DISTRIBUTOR,
                "-drop-source",
                known.map(DropPoint::partner).orElse(null));
        var naming = body.text("naming");
        var pollEvery = body.duration("pollEvery");
        var enabled = body.truth("enabled");
        if (pollEvery != null && (pollEvery.compareTo(Duration.ofSeconds(1)) < 0 || pollEvery.toDays() > 1)) {
            body.fault("pollEvery", "range", "pollEvery lies between a second and a day");
        }
        if (naming != null && !PartnersApi.KEY.matcher(naming).matches()) {
            body.fault("naming", "value", "naming is a folder in mappings/distributors, or default");
        }
        Bodies.check(body);
        guard(
                asked,
                "drop-point:" + key,
                known.map(point -> asked.goesTo(point.connector(), point.parameters()))
                        .orElse(true));
        partners.put(
                new DropPoint(
                        key,
                        asked.partner(),
                        asked.connector(),
                        asked.parameters(),
                        naming == null ? "default" : naming,
                        pollEvery == null ? Duration.ofSeconds(10) : pollEvery,
                        enabled == null || enabled,
                        1),
                asked.secrets());
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
    Page<PlatformEndpoint> endpoints(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Lists.page(partners.endpoints(), PlatformEndpoint::key, cursor, limit);
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
        var known = partners.endpoint(key);
        var asked = asked(
                key,
                body,
                Partner.Kind.PLATFORM,
                "-platform-sink",
                known.map(PlatformEndpoint::partner).orElse(null));
        var platform = body.text("platform");
        var acknowledgement = body.word("acknowledgement", PlatformEndpoint.Acknowledgement.class);
        if (platform != null && !PartnersApi.KEY.matcher(platform).matches()) {
            body.fault("platform", "value", "platform is a folder in mappings/platforms");
        }
        Bodies.check(body);
        guard(
                asked,
                "endpoint:" + key,
                known.map(point -> asked.goesTo(point.connector(), point.parameters()))
                        .orElse(true));
        partners.put(
                new PlatformEndpoint(
                        key,
                        asked.partner(),
                        asked.connector(),
                        asked.parameters(),
                        platform == null ? asked.partner() : platform,
                        acknowledgement == null ? PlatformEndpoint.Acknowledgement.NONE : acknowledgement),
                asked.secrets());
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(endpoint(key));
    }

    DropPoint point(String key) {
        return partners.dropPoint(key).orElseThrow(() -> Refused.notFound("drop point"));
    }

    /** What drop points and endpoints have in common. */
    private record Asked(
            String partner, String connector, Map<String, String> parameters, Map<String, String> secrets) {

        boolean goesTo(String connectorNow, Map<String, String> parametersNow) {
            return connector.equals(connectorNow) && parameters.equals(parametersNow);
        }
    }

    /** @param partnerNow whose it is; null when it is new */
    private Asked asked(String key, Fields body, Partner.Kind kind, String ending, @Nullable String partnerNow) {
        PartnersApi.key(key, body);
        var partner = partner(body, kind);
        if (partnerNow != null && !partnerNow.equals(partner)) {
            body.fault("partner", "partner-fixed", key + " is " + partnerNow + "'s and stays that partner's");
        }
        return new Asked(partner, connector(body, ending), body.words("parameters"), body.words("secrets"));
    }

    /** Whoever says where a stored secret is sent can read it there: an operator gives it anew with the new address. */
    private void guard(Asked asked, String owner, boolean sameServer) {
        if (Caller.current().isAdmin() || sameServer || !asked.secrets().isEmpty()) {
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
