package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.mediaconvert.model.CreateJobTemplateRequest;
import software.amazon.awssdk.services.mediaconvert.model.CreatePresetRequest;
import software.amazon.awssdk.services.mediaconvert.model.CreateQueueRequest;

/** The operations of the API, without their transport. */
final class MediaConvertApi {

    record Request(String method, List<String> path, Map<String, String> query, ObjectNode body, String address) {
        String operation() {
            return method + " " + path.getFirst() + (path.size() > 1 ? "/" : "");
        }

        String name() {
            return String.join("/", path.subList(1, path.size()));
        }
    }

    record Answer(int status, ObjectNode body) {
        static Answer of(int status, ObjectNode body) {
            return new Answer(status, body);
        }
    }

    private static final Set<String> STATUSES = Set.of("SUBMITTED", "PROGRESSING", "COMPLETE", "CANCELED", "ERROR");
    private static final String ENGINE = "2017-08-29";

    private final Documents queues;
    private final Documents presets;
    private final Documents templates;
    private final Documents account;
    private final JobQueue jobs;
    private final JobEncoder encoder;
    private final Clock clock;

    MediaConvertApi(Path folder, Documents queues, JobQueue jobs, JobEncoder encoder, Clock clock) {
        this.queues = queues;
        this.presets = new Documents(folder.resolve("presets"));
        this.templates = new Documents(folder.resolve("jobTemplates"));
        this.account = new Documents(folder.resolve("account"));
        this.jobs = jobs;
        this.encoder = encoder;
        this.clock = clock;
        if (queues.get("Default").isEmpty()) {
            var standard = resource("queues", "Default").put("type", "SYSTEM");
            queues.put("Default", standard.put("status", "ACTIVE").put("pricingPlan", "ON_DEMAND"));
        }
    }

    Answer answer(Request request) {
        return switch (request.operation()) {
            case "POST jobs" -> Answer.of(201, wrap("job", view(createJob(request.body()))));
            case "GET jobs" -> Answer.of(200, page(request, "jobs", matching(request)));
            case "GET search" -> Answer.of(200, page(request, "jobs", matching(request)));
            case "GET jobs/" ->
                Answer.of(
                        200,
                        wrap(
                                "job",
                                view(jobs.get(request.name())
                                        .orElseThrow(
                                                () -> ServiceError.notFound("Job not found: " + request.name())))));
            case "DELETE jobs/" -> {
                jobs.cancel(request.name());
                yield Answer.of(202, empty());
            }
            case "POST jobsQueries" -> Answer.of(201, startQuery(request.body()));
            case "GET jobsQueries/" -> Answer.of(200, queryResults(request));
            case "POST probe" -> Answer.of(200, encoder.probe(request.body()));
            case "POST endpoints" -> {
                var body = empty();
                body.putArray("endpoints").addObject().put("url", request.address());
                yield Answer.of(200, body);
            }
            case "GET versions" -> {
                var body = empty();
                body.putArray("versions").addObject().put("version", ENGINE);
                yield Answer.of(200, body);
            }
            case "GET policy" ->
                Answer.of(200, wrap("policy", account.get("policy").orElseGet(MediaConvertApi::open)));
            case "PUT policy" -> {
                account.put("policy", (ObjectNode) request.body().withObject("/policy"));
                yield Answer.of(200, wrap("policy", account.get("policy").orElseThrow()));
            }
            case "DELETE policy" -> {
                account.remove("policy");
                yield Answer.of(200, empty());
            }
            case "POST tags", "GET tags/", "PUT tags/" -> tags(request);
            default -> collection(request);
        };
    }

    private Answer collection(Request request) {
        return switch (request.path().getFirst()) {
            case "queues" ->
                collection(
                        request, queues, "queue", CreateQueueRequest.builder().build());
            case "presets" ->
                collection(
                        request,
                        presets,
                        "preset",
                        CreatePresetRequest.builder().build());
            case "jobTemplates" ->
                collection(
                        request,
                        templates,
                        "jobTemplate",
                        CreateJobTemplateRequest.builder().build());
            default -> throw ServiceError.notFound("No such operation: " + request.operation());
        };
    }

    private Answer collection(Request request, Documents kind, String word, SdkPojo shape) {
        var plural = request.path().getFirst();
        if (request.path().size() == 1 && request.method().equals("GET")) {
            var all = new ArrayList<>(kind.all());
            var category = request.query().get("category");
            all.removeIf(
                    item -> category != null && !item.path("category").asText().equals(category));
            return Answer.of(200, page(request, plural, all));
        }
        if (request.path().size() == 1 && request.method().equals("POST")) {
            var faults = ApiSchema.faults(request.body(), shape, "");
            var name = request.body().path("name").asText("");
            if (name.isEmpty() || name.length() > 200) {
                faults.add("/name: is a required property of at most 200 characters");
            }
            if (!faults.isEmpty()) {
                throw ServiceError.badRequest(String.join(" | ", faults));
            }
            if (kind.get(name).isPresent()) {
                throw ServiceError.conflict("A " + word + " named " + name + " exists already");
            }
            var item = resource(plural, name);
            item.setAll(request.body());
            rememberTags(item);
            if (word.equals("queue")) {
                item.put("status", item.path("status").asText("ACTIVE"));
                item.put("pricingPlan", item.path("pricingPlan").asText("ON_DEMAND"));
            }
            kind.put(name, item);
            return Answer.of(201, wrap(word, view(item)));
        }
        var item = kind.get(Arn.name(request.name()))
                .orElseThrow(() -> ServiceError.notFound("No " + word + " named " + request.name()));
        var name = item.path("name").asText();
        return switch (request.method()) {
            case "GET" -> Answer.of(200, wrap(word, view(item)));
            case "PUT" -> {
                item.setAll(request.body());
                item.put("name", name).put("lastUpdated", clock.instant().getEpochSecond());
                kind.put(name, item);
                jobs.wake();
                yield Answer.of(200, wrap(word, view(item)));
            }
            case "DELETE" -> {
                if (item.path("type").asText().equals("SYSTEM")) {
                    throw ServiceError.badRequest("The " + word + " " + name + " belongs to the system");
                }
                kind.remove(name);
                yield Answer.of(202, empty());
            }
            default -> throw ServiceError.notFound("No such operation: " + request.operation());
        };
    }

    private ObjectNode createJob(ObjectNode body) {
        var request = JobSettings.effective(body, templates, presets);
        JobRules.check(request);
        var queue = Arn.name(request.path("queue").asText("Default"));
        if (queues.get(queue).isEmpty()) {
            throw ServiceError.notFound("Queue not found: " + queue);
        }
        request.put("queue", Arn.of("queues", queue));
        request.put("priority", request.path("priority").asInt());
        request.put("statusUpdateInterval", request.path("statusUpdateInterval").asText("SECONDS_60"));
        request.put("accelerationStatus", "NOT_APPLICABLE").put("billingTagsSource", "JOB");
        request.put("jobEngineVersionUsed", ENGINE).put("retryCount", 0);
        request.withObject("/userMetadata");
        request.withArray("/hopDestinations");
        rememberTags(request);
        return jobs.submit(request);
    }

    private List<ObjectNode> matching(Request request) {
        var status = request.query().get("status");
        if (status != null && !STATUSES.contains(status)) {
            throw ServiceError.badRequest("/status: must be one of " + STATUSES);
        }
        var queue = request.query().get("queue");
        var input = request.query().get("inputFile");
        return ordered(
                request.query().getOrDefault("order", "DESCENDING"),
                job -> (status == null || job.path("status").asText().equals(status))
                        && (queue == null
                                || Arn.name(job.path("queue").asText()).equals(Arn.name(queue)))
                        && (input == null
                                || job.path("settings")
                                        .path("inputs")
                                        .path(0)
                                        .path("fileInput")
                                        .asText()
                                        .contains(input)));
    }

    private List<ObjectNode> ordered(String order, Predicate<ObjectNode> wanted) {
        var found = new ArrayList<>(jobs.all().stream().filter(wanted).toList());
        if (order.equals("DESCENDING")) {
            Collections.reverse(found);
        }
        return found;
    }

    private ObjectNode startQuery(ObjectNode body) {
        var id = Keys.random(12);
        account.note("query " + id, body);
        return empty().put("id", id);
    }

    private ObjectNode queryResults(Request request) {
        var query = account.get("query " + request.name())
                .orElseThrow(() -> ServiceError.notFound("No jobs query " + request.name()));
        var found = ordered(query.path("order").asText("DESCENDING"), job -> {
            var wanted = true;
            for (var filter : query.path("filterList")) {
                var values = Documents.JSON.convertValue(filter.path("values"), String[].class);
                wanted &= switch (filter.path("key").asText()) {
                    case "status" -> List.of(values).contains(job.path("status").asText());
                    case "queue" ->
                        List.of(values).stream().anyMatch(queue -> Arn.name(queue)
                                .equals(Arn.name(job.path("queue").asText())));
                    case "fileInput" ->
                        List.of(values)
                                .contains(job.path("settings")
                                        .path("inputs")
                                        .path(0)
                                        .path("fileInput")
                                        .asText());
                    case "jobEngineVersionRequested", "jobEngineVersionUsed" ->
                        List.of(values).contains(ENGINE);
                    default -> false;
                };
            }
            return wanted;
        });
        var paged = new Request(
                "GET",
                request.path(),
                Map.of(
                        "maxResults",
                        query.path("maxResults").asText("20"),
                        "nextToken",
                        query.path("nextToken").asText("")),
                query,
                request.address());
        return page(paged, "jobs", found).put("status", "COMPLETE");
    }

    /** A page of at most 20, as the service has it; the token is the place of the next one. */
    private ObjectNode page(Request request, String word, List<ObjectNode> all) {
        var from = number(request.query().getOrDefault("nextToken", ""), 0, "nextToken");
        var size = number(request.query().getOrDefault("maxResults", ""), 20, "maxResults");
        if (size < 1 || size > 20) {
            throw ServiceError.badRequest("/maxResults: must be between 1 and 20");
        }
        var body = empty();
        var items = body.putArray(word);
        all.stream().skip(from).limit(size).map(this::view).forEach(items::add);
        if (from + size < all.size()) {
            body.put("nextToken", Integer.toString(from + size));
        }
        return body;
    }

    private static int number(String text, int otherwise, String what) {
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw ServiceError.badRequest("/" + what + ": is not valid");
        }
        return Integer.parseInt(text);
    }

    private Answer tags(Request request) {
        var arn = request.method().equals("POST") ? request.body().path("arn").asText() : request.name();
        var kept = account.get("tags " + arn).orElseGet(MediaConvertApi::empty);
        if (request.method().equals("POST")) {
            kept.setAll((ObjectNode) request.body().withObject("/tags"));
        } else if (request.method().equals("PUT")) {
            request.body().path("tagKeys").forEach(key -> kept.remove(key.asText()));
        } else {
            var body = empty();
            body.putObject("resourceTags").put("arn", arn).set("tags", kept);
            return Answer.of(200, body);
        }
        account.put("tags " + arn, kept);
        return Answer.of(200, empty());
    }

    private void rememberTags(ObjectNode item) {
        if (item.remove("tags") instanceof ObjectNode tags && item.has("arn")) {
            account.put("tags " + item.path("arn").asText(), tags);
        }
    }

    private ObjectNode resource(String kind, String name) {
        var now = clock.instant().getEpochSecond();
        return empty().put("name", name)
                .put("arn", Arn.of(kind, name))
                .put("type", "CUSTOM")
                .put("createdAt", now)
                .put("lastUpdated", now);
    }

    /** What callers see: without our own marks. */
    private ObjectNode view(ObjectNode item) {
        var view = item.deepCopy();
        var ours = new ArrayList<String>();
        view.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_")) {
                ours.add(name);
            }
        });
        view.remove(ours);
        if (view.path("arn").asText().contains(":queues/")) {
            var arn = view.path("arn").asText();
            for (var status : List.of("SUBMITTED", "PROGRESSING")) {
                var count = jobs.all().stream()
                        .filter(job -> job.path("queue").asText().equals(arn))
                        .filter(job -> job.path("status").asText().equals(status))
                        .count();
                view.put(status.toLowerCase(Locale.ROOT) + "JobsCount", count);
            }
        }
        return view;
    }

    private static ObjectNode wrap(String word, JsonNode content) {
        var body = empty();
        body.set(word, content);
        return body;
    }

    private static ObjectNode open() {
        return empty().put("httpInputs", "ALLOWED")
                .put("httpsInputs", "ALLOWED")
                .put("s3Inputs", "ALLOWED");
    }

    private static ObjectNode empty() {
        return Documents.JSON.createObjectNode();
    }
}
