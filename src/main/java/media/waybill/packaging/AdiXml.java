package media.waybill.packaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/**
 * A CableLabs VOD 1.1 ADI.XML: package, title, and the assets inside the title. Written strictly: lengths cut at a word,
 * nothing without a value, each Asset_ID four letters and sixteen digits that stay the same in later versions.
 */
final class AdiXml {

    private static final int AMS_NAME = 50;
    private static final int AMS_SHORT = 20;
    /** Longest values of App_Data (VOD Metadata 1.1). */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("Title_Brief", 19),
            Map.entry("Title", 128),
            Map.entry("Title_Sort_Name", 22),
            Map.entry("Summary_Short", 256),
            Map.entry("Summary_Medium", 1024),
            Map.entry("Summary_Long", 4096),
            Map.entry("Category", 256));

    private static final Set<String> REQUIRED_OF_TITLE =
            Set.of("Type", "Title_Brief", "Title", "Run_Time", "Display_Run_Time", "Closed_Captioning");
    private static final long SIXTEEN_DIGITS = 10_000_000_000_000_000L;

    private final Contents contents;
    private final Layout layout;
    private final Layout.Adi adi;
    private final Tokens tokens;
    private final StringBuilder xml = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final LocalDate created;

    AdiXml(Contents contents, Layout layout, Tokens tokens) {
        this.contents = contents;
        this.layout = layout;
        if (layout.adi() == null) {
            throw new Failure(FailureCode.MAPPING, "package.yaml asks for an ADI and says nothing of adi");
        }
        this.adi = layout.adi();
        this.created = LocalDate.ofInstant(contents.sealedAt(), ZoneOffset.UTC);
        this.tokens = tokens;
    }

    String write(List<Packed> files) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE ADI SYSTEM \"ADI.DTD\">");
        begin("ADI");
        metadata("package", "package", "P", adi.packageData(), tokens);
        begin("Asset");
        var spoken = languages(tokens);
        metadata("title", "title", "T", adi.titleData(), spoken);
        for (var file : files) {
            var part = file.part();
            var rule = part == null ? null : layout.ruleFor(part).orElse(null);
            if (part != null && rule != null && rule.asset() != null) {
                asset(file, part, rule.asset(), spoken);
            }
        }
        end();
        end();
        return xml.append('\n').toString();
    }

    private void asset(Packed file, Part part, Layout.Asset rule, Tokens spoken) {
        var own = Assembly.tokens(spoken, part)
                .with("file.size", file.size())
                .with("file.md5", file.md5())
                .with("file.path", file.path())
                .with("ext", file.path().substring(file.path().lastIndexOf('.') + 1));
        begin("Asset");
        metadata(rule.assetClass(), rule.assetClass() + "/" + part.line(), rule.letter(), rule.data(), own);
        empty("Content", attribute("Value", file.path()));
        end();
    }

    private void metadata(String assetClass, String subject, String letter, Map<String, String> data, Tokens own) {
        begin("Metadata");
        var name = cut(contents.title().name(), AMS_NAME - assetClass.length() - 3) + " (" + assetClass + ")";
        empty(
                "AMS",
                attribute("Provider", cut(required(adi.provider(), "adi.provider"), AMS_SHORT)),
                attribute("Product", cut(adi.product(), AMS_SHORT)),
                attribute("Asset_Name", name),
                attribute("Version_Major", Integer.toString(contents.version())),
                attribute("Version_Minor", "0"),
                attribute("Description", name),
                attribute("Creation_Date", created.toString()),
                attribute("Provider_ID", cut(required(adi.providerId(), "adi.provider-id"), AMS_SHORT)),
                attribute("Asset_ID", assetId(letter, subject)),
                attribute("Asset_Class", assetClass),
                attribute("Verb", ""));
        var said = new TreeSet<String>();
        for (var entry : data.entrySet()) {
            for (var value : values(entry.getValue(), own)) {
                empty(
                        "App_Data",
                        attribute("App", adi.app()),
                        attribute("Name", entry.getKey()),
                        attribute("Value", cut(value, LONGEST.getOrDefault(entry.getKey(), 1024))));
                said.add(entry.getKey());
            }
        }
        if (assetClass.equals("title") && !said.containsAll(REQUIRED_OF_TITLE)) {
            var missing = new TreeSet<>(REQUIRED_OF_TITLE);
            missing.removeAll(said);
            throw new Failure(
                    FailureCode.MAPPING, "the title of the ADI has no value for " + String.join(", ", missing));
        }
        end();
    }

    /** A token of several values, such as the languages of the dubs, is joined by line feeds: one App_Data each. */
    private static List<String> values(String template, Tokens own) {
        return own.each(template).stream()
                .flatMap(String::lines)
                .filter(value -> !value.isBlank())
                .toList();
    }

    private Tokens languages(Tokens all) {
        return all.with("dubbed-languages", languagesOf(List.of("DUB", "AUDIO")))
                .with("subtitle-languages", languagesOf(List.of("SUBTITLE")));
    }

    private String languagesOf(Collection<String> kinds) {
        return String.join(
                "\n",
                contents.parts().stream()
                        .filter(part -> kinds.contains(part.kind()) && part.language() != null)
                        .map(part -> String.valueOf(part.language()))
                        .sorted()
                        .distinct()
                        .toList());
    }

    private String assetId(String letter, String subject) {
        var letters = (tokens.expand(adi.prefix()).orElse("") + "XXX")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]", "")
                .concat("XXX")
                .substring(0, 3);
        var hash = HexFormat.of()
                .parseHex(Packed.digest(
                        "SHA-256", (contents.consignment() + "/" + subject).getBytes(StandardCharsets.UTF_8)));
        long digits = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), SIXTEEN_DIGITS);
        return letters + letter + String.format(Locale.ROOT, "%016d", digits);
    }

    private String required(String template, String what) {
        return tokens.expand(template)
                .orElseThrow(() -> new Failure(FailureCode.MAPPING, what + " of package.yaml has no value"));
    }

    /** At most so long, ending with a whole word where there is one. */
    static String cut(String value, int longest) {
        var plain = value.strip().replaceAll("\\s+", " ");
        if (plain.codePointCount(0, plain.length()) <= longest) {
            return plain;
        }
        var shortened = plain.substring(0, plain.offsetByCodePoints(0, longest));
        int blank = plain.codePointAt(shortened.length()) == ' ' ? shortened.length() : shortened.lastIndexOf(' ');
        return (blank > longest / 2 ? shortened.substring(0, blank) : shortened).strip();
    }

    private void begin(String element) {
        indent();
        xml.append('<').append(element).append('>');
        open.push(element);
    }

    private void end() {
        var element = open.pop();
        indent();
        xml.append("</").append(element).append('>');
    }

    private void empty(String element, String... attributes) {
        indent();
        xml.append('<').append(element).append(String.join("", attributes)).append("/>");
    }

    private void indent() {
        xml.append('\n').append("  ".repeat(open.size()));
    }

    private static String attribute(String name, String value) {
        var escaped = new StringBuilder();
        value.codePoints().filter(AdiXml::legal).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return " " + name + "=\"" + escaped + "\"";
    }

    /** What XML 1.0 can hold at all. */
    private static boolean legal(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
