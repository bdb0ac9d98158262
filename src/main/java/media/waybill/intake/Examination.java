package media.waybill.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import media.waybill.failure.FailureCode;
import media.waybill.intake.Finding.Refused;
import media.waybill.intake.Finding.Usable;
import media.waybill.media.Ffmpeg;
import media.waybill.naming.Clues;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes of one file: what it is, whether it is whole, whether it may be opened at all. */
final class Examination {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WEBVTT_LANGUAGE =
            Pattern.compile("(?m)\\AWEBVTT[^\\n]*\\n(?:[^\\n]+\\n)*?Language:\\s*(\\S{2,35})");

    private final MediaCheck media;
    private final IntakeSettings limits;

    Examination(Ffmpeg ffmpeg, IntakeSettings limits) {
        this.media = new MediaCheck(ffmpeg);
        this.limits = limits;
    }

    /** @param extension of the name, only to say where it lies */
    Finding look(Bytes file, @Nullable String extension) throws IOException {
        if (file.size() == 0) {
            return refused(FailureCode.EMPTY_FILE, "the file has 0 bytes");
        }
        var head = file.head(Sniffer.HEAD);
        var format = Sniffer.of(head);
        var notes = new ArrayList<String>();
        var found =
                switch (format.family()) {
                    case MEDIA -> media(format, file);
                    case IMAGE -> image(format, file, head);
                    case FRAME -> usable(format, "VIDEO", JSON.createObjectNode());
                    case TEXT ->
                        new Usable(
                                format, "SUBTITLE", null, JSON.createObjectNode(), insideText(format, head), List.of());
                    case DATA -> format == Format.XML ? xml(head) : usable(format, "METADATA", JSON.createObjectNode());
                    case DOCUMENT -> document(format, extension);
                    case ARCHIVE -> archive(format, file);
                    case PROGRAM -> program(format);
                    case UNKNOWN ->
                        refused(
                                FailureCode.UNKNOWN_FORMAT,
                                "the content is of no format that can be used: it looks like " + Sniffer.mediaType(head)
                                        + " and begins with "
                                        + HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(16, head.length)));
                };
        if (found instanceof Usable usable
                && extension != null
                && !usable.format().isUsual(extension)) {
            Format.promisedBy(extension)
                    .ifPresent(promised -> notes.add("the extension ." + extension + " says " + promised.title()
                            + ", the content is " + usable.format().title()));
        }
        return found instanceof Usable usable
                ? new Usable(
                        usable.format(),
                        usable.kind(),
                        usable.durationMs(),
                        usable.probe(),
                        usable.inside(),
                        join(usable.notes(), notes))
                : found;
    }

    private Finding media(Format format, Bytes file) throws IOException {
        var container = Container.walk(format, file);
        return switch (media.check(format, container, file.url().get())) {
            case MediaCheck.Outcome.Unreadable unreadable -> refused(FailureCode.UNREADABLE_MEDIA, unreadable.detail());
            case MediaCheck.Outcome.Readable readable -> {
                var notes = new ArrayList<String>();
                if (container.missing() > 0) {
                    notes.add("the last box claims " + container.missing()
                            + " bytes more than the file has; all of it could be played");
                }
                var seconds = readable.probe().path("format").path("duration").asDouble(-1);
                yield new Usable(
                        format,
                        kind(readable.probe()),
                        seconds < 0 ? null : Math.round(seconds * 1000),
                        readable.probe(),
                        insideMedia(readable.probe()),
                        notes);
            }
        };
    }

    private static String kind(JsonNode probe) {
        var audio = false;
        for (var stream : probe.path("streams")) {
            var type = stream.path("codec_type").asText();
            if (type.equals("video")
                    && stream.path("disposition").path("attached_pic").asInt() == 0) {
                return "VIDEO";
            }
            audio |= type.equals("audio");
        }
        return audio ? "AUDIO" : "SUBTITLE";
    }

    private static List<Clues.Evidence> insideMedia(JsonNode probe) {
        var languages = new ArrayList<String>();
        for (var stream : probe.path("streams")) {
            var language = stream.path("tags").path("language").asText("");
            if (stream.path("codec_type").asText().equals("audio") && !language.isBlank() && !language.equals("und")) {
                languages.add(language);
            }
        }
        // Many tools write a default language into every track, so the tag weighs little.
        return languages.isEmpty() || languages.stream().distinct().count() > 1
                ? List.of()
                : List.of(new Clues.Evidence(
                        "language", languages.getFirst(), languages.getFirst(), "audio track's language tag", 0.3));
    }

    private Finding image(Format format, Bytes file, byte[] head) throws IOException {
        // The size may stand behind megabytes of colour profile, or at the very end.
        var header =
                ImageHeader.read(format, file.size() > head.length ? file.head((int) limits.largestImage()) : head);
        if (header == null && file.size() > limits.largestImage()) {
            return refused(
                    FailureCode.UNREADABLE_MEDIA,
                    "the %s of %d bytes is larger than may be opened (%d)"
                            .formatted(format.title(), file.size(), limits.largestImage()),
                    "Send a smaller file, for example as JPEG or PNG.");
        }
        if (header == null) {
            return refused(
                    FailureCode.UNREADABLE_MEDIA, "the header of the " + format.title() + " is broken or cut off");
        }
        if (header.pixels() > limits.mostPixels() || Math.max(header.width(), header.height()) > limits.longestSide()) {
            return refused(
                    FailureCode.HOSTILE_CONTENT,
                    "the image claims %d x %d pixels, more than may be opened"
                            .formatted(header.width(), header.height()));
        }
        var broken = ImagePixels.trouble(format, file, limits);
        if (broken != null) {
            return refused(FailureCode.UNREADABLE_MEDIA, broken);
        }
        return usable(format, "ARTWORK", JSON.valueToTree(Map.of("image", header.facts())));
    }

    private static Finding xml(byte[] head) {
        var xml = XmlHead.read(head);
        if (xml.entities()) {
            return refused(
                    FailureCode.HOSTILE_CONTENT,
                    "the XML declares entities of its own (<!ENTITY …>), which could read files or grow without end",
                    "Send the document without a DOCTYPE that declares entities.");
        }
        if (xml.root() == null) {
            return refused(FailureCode.UNKNOWN_FORMAT, "the XML is not well-formed: no root element could be read");
        }
        if ("html".equalsIgnoreCase(xml.root())) {
            return program(Format.HTML);
        }
        var notes = xml.externalDtd() ? List.of("the XML names an external DTD, which is not read") : List.<String>of();
        var facts = JSON.createObjectNode();
        var text = facts.putObject("text");
        put(text, "root", xml.root());
        put(text, "namespace", xml.namespace());
        put(text, "language", xml.language());
        put(text, "profile", xml.profile());
        put(text, "frameRate", xml.frameRate());
        if (!xml.isTimedText()) {
            return new Usable(Format.XML, "METADATA", null, facts, List.of(), notes);
        }
        var inside = xml.language() == null || xml.language().isBlank()
                ? List.<Clues.Evidence>of()
                : List.of(new Clues.Evidence(
                        "language", xml.language(), xml.language(), "xml:lang of the document", 0.5));
        return new Usable(Format.TTML, "SUBTITLE", null, facts, inside, notes);
    }

    private static List<Clues.Evidence> insideText(Format format, byte[] head) {
        if (format == Format.WEBVTT) {
            var text = Text.decode(head, 4096);
            var language = WEBVTT_LANGUAGE.matcher(text == null ? "" : text.replace("\r\n", "\n"));
            if (language.find()) {
                return List.of(new Clues.Evidence(
                        "language", language.group(1), language.group(), "Language line of the WebVTT header", 0.5));
            }
        }
        return List.of();
    }

    private static Finding document(Format format, @Nullable String extension) {
        var promised = extension == null ? null : Format.promisedBy(extension).orElse(null);
        if (format == Format.TEXT
                && extension != null
                && promised != null
                && promised.family() != Format.Family.DOCUMENT
                && !format.isUsual(extension)) {
            return refused(
                    FailureCode.UNKNOWN_FORMAT,
                    "the name says " + promised.title()
                            + ", but the content is plain text without anything of that format");
        }
        return usable(format, "DOCUMENT", JSON.createObjectNode());
    }

    private Finding archive(Format format, Bytes file) throws IOException {
        if (format == Format.GZIP && file.size() > 18) {
            var unpacked = Integer.toUnsignedLong(ByteBuffer.wrap(file.read(file.size() - 4, 4))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt());
            if (unpacked / file.size() > limits.mostGrowth()) {
                return refused(
                        FailureCode.HOSTILE_CONTENT,
                        "the gzip archive would grow from %d to %d bytes".formatted(file.size(), unpacked));
            }
        }
        if (format != Format.ZIP) {
            return plainArchive("a " + format.title());
        }
        var directory = ZipDirectory.read(file);
        if (directory == null) {
            return refused(
                    FailureCode.UNREADABLE_MEDIA,
                    "the ZIP archive has no table of contents: it is cut short or damaged");
        }
        if (directory.isBomb(limits.mostUnpacked(), limits.mostGrowth())) {
            return refused(
                    FailureCode.HOSTILE_CONTENT,
                    "the ZIP archive of %d bytes claims to become %s: it was not unpacked"
                            .formatted(
                                    file.size(),
                                    directory.unpacked() == Long.MAX_VALUE
                                            ? "more than 4 GB"
                                            : directory.unpacked() + " bytes"));
        }
        if (directory.escapes()) {
            return refused(
                    FailureCode.HOSTILE_CONTENT,
                    "the ZIP archive holds names that lead out of its folder (../ or absolute)");
        }
        if (directory.isWorkbook()) {
            return usable(Format.XLSX, "METADATA", JSON.valueToTree(Map.of("entries", directory.entries())));
        }
        if (directory.isWordDocument()) {
            return usable(Format.DOCX, "DOCUMENT", JSON.createObjectNode());
        }
        return plainArchive("a ZIP archive of %d entries%s"
                .formatted(directory.entries(), directory.nests() ? ", with archives inside" : ""));
    }

    private static Finding plainArchive(String what) {
        return refused(
                FailureCode.UNKNOWN_FORMAT,
                "the content is " + what + "; archives are not opened",
                "Send the files themselves, each under its own name, instead of the archive.");
    }

    private static Finding program(Format format) {
        return format == Format.HTML
                ? refused(
                        FailureCode.UNKNOWN_FORMAT,
                        "the content is a web page, often an error page that was saved under the name of the file",
                        "Download the material again at its source and send the file itself.")
                : refused(
                        FailureCode.HOSTILE_CONTENT, "the content is a " + format.title() + ", which is never opened");
    }

    private static Finding usable(Format format, String kind, JsonNode facts) {
        return new Usable(format, kind, null, facts, List.of(), List.of());
    }

    private static Finding refused(FailureCode code, String detail) {
        return refused(code, detail, code.remedy());
    }

    private static Finding refused(FailureCode code, String detail, String advice) {
        return new Refused(code, detail, advice);
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(name, value.length() > 300 ? value.substring(0, 300) : value);
        }
    }

    private static List<String> join(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    static @Nullable String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 || dot == name.length() - 1 || name.length() - dot > 10
                ? null
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
