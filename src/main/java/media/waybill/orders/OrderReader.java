package media.waybill.orders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** Turns an order's JSON, or a table brought into that form, into a draft and a list of what could not be read. */
final class OrderReader {

    /** @param faults what could not be read; the draft lacks it */
    record Read(OrderDraft draft, List<Fault> faults) {}

    private OrderReader() {}

    static Read read(ObjectNode json) {
        return read(Fields.of(json));
    }

    static Read read(Fields order) {
        var draft = new OrderDraft(
                order.text("reference"),
                order.text("distributor"),
                distinct(order.texts("platforms")),
                distinct(order.texts("territories").stream()
                        .map(t -> t.toUpperCase(Locale.ROOT))
                        .toList()),
                window(order.object("window")),
                order.objects("titles").stream().map(OrderReader::title).toList(),
                order.objects("lines").stream().map(OrderReader::line).toList());
        order.nothingElse();
        return new Read(draft, new ArrayList<>(order.faults()));
    }

    private static OrderDraft.@Nullable Window window(@Nullable Fields window) {
        if (window == null) {
            return null;
        }
        var read = new OrderDraft.Window(window.date("start"), window.date("end"), window.text("timeZone"));
        window.nothingElse();
        return read;
    }

    private static OrderDraft.Title title(Fields title) {
        var eidr = title.text("eidr");
        if (eidr != null && Eidr.canonical(eidr) == null) {
            title.fault("eidr", "eidr", "\"" + eidr + "\" is not an EIDR: its check character does not agree");
        }
        var runtime = title.duration("runtime");
        if (runtime != null && (runtime.isZero() || runtime.isNegative() || runtime.toDays() > 2)) {
            title.fault("runtime", "duration", "a runtime lies between nothing and two days");
        }
        var read = new OrderDraft.Title(
                title.text("reference"),
                title.word("type", TitleType.class),
                title.text("name"),
                title.text("originalName"),
                distinct(title.texts("aliases")),
                title.text("series"),
                title.whole("season"),
                title.whole("episode"),
                title.whole("year"),
                runtime,
                eidr == null ? null : Eidr.canonical(eidr));
        title.nothingElse();
        return read;
    }

    private static OrderDraft.Line line(Fields line) {
        var title = line.text("title");
        var kind = line.word("kind", Kind.class);
        var said = line.text("language");
        var language = said == null || said.isEmpty() ? null : LanguageTag.canonical(said);
        if (said != null && !said.isEmpty() && language == null) {
            line.fault("language", "language", "\"" + said + "\" is not a BCP 47 language like de or pt-BR");
        }
        var use = line.text("use");
        if (use != null) {
            use = use.isEmpty() ? null : use.toUpperCase(Locale.ROOT);
        }
        if (kind == Kind.SUBTITLE && use == null) {
            use = "FULL";
        }
        var version = line.text("version");
        var layout = line.text("layout");
        var required = line.truth("required");
        var reference = line.text("reference");
        if ((reference == null || reference.isEmpty()) && title != null && kind != null) {
            reference = reference(title, kind, language, use, version);
        }
        var read = new OrderDraft.Line(
                reference,
                title,
                kind,
                language,
                use,
                version,
                layout,
                required == null || required,
                line.text("due"),
                distinct(line.texts("platforms")));
        line.nothingElse();
        return read;
    }

    /** The reference of a line that has none of its own: what it is. */
    static String reference(
            String title, Kind kind, @Nullable String language, @Nullable String use, @Nullable String version) {
        return title + "/"
                + Stream.of(kind.name(), language, use, version)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("-"));
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().distinct().toList();
    }
}
