package media.waybill.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A job's settings with its template and presets laid underneath: what the request says itself wins. */
final class JobSettings {

    private JobSettings() {}

    static ObjectNode effective(ObjectNode request, Documents templates, Documents presets) {
        var job = request.deepCopy();
        var name = job.path("jobTemplate").asText("");
        if (!name.isEmpty()) {
            var template = templates
                    .get(Arn.name(name))
                    .orElseThrow(() -> ServiceError.notFound("Job template not found: " + name));
            for (var member : new String[] {"queue", "priority", "statusUpdateInterval"}) {
                if (!job.has(member) && template.has(member)) {
                    job.set(member, template.path(member));
                }
            }
            var settings = (ObjectNode) template.path("settings").deepCopy();
            var templateInput = settings.path("inputs").path(0);
            lay(settings, job.path("settings"));
            for (var input : settings.path("inputs")) {
                under((ObjectNode) input, templateInput);
            }
            job.set("settings", settings);
        }
        for (var group : job.path("settings").path("outputGroups")) {
            for (var output : group.path("outputs")) {
                var preset = output.path("preset").asText("");
                if (!preset.isEmpty()) {
                    var found = presets.get(Arn.name(preset))
                            .orElseThrow(() -> ServiceError.notFound("Preset not found: " + preset));
                    under((ObjectNode) output, found.path("settings"));
                }
            }
        }
        return job;
    }

    /** Fills what the target does not say itself. */
    private static void under(ObjectNode target, JsonNode base) {
        if (base instanceof ObjectNode filling) {
            var merged = filling.deepCopy();
            lay(merged, target);
            target.setAll(merged);
        }
    }

    /** Lays one object over another; arrays and plain values replace what is there. */
    private static void lay(ObjectNode base, JsonNode over) {
        over.properties().forEach(member -> {
            if (base.path(member.getKey()) instanceof ObjectNode inner
                    && member.getValue().isObject()) {
                lay(inner, member.getValue());
            } else if (!member.getValue().isNull()) {
                base.set(member.getKey(), member.getValue().deepCopy());
            }
        });
    }
}
