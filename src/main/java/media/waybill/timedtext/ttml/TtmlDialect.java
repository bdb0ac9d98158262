package media.waybill.timedtext.ttml;

import java.util.ArrayDeque;
import media.waybill.timedtext.Format;
import media.waybill.timedtext.ttml.XmlTree.Node;
import org.jspecify.annotations.Nullable;

/** Which of the TTML family a document is: what it declares first, then what it uses. */
final class TtmlDialect {

    private static final int LOOK_AT = 2000;

    private TtmlDialect() {}

    static Format of(Node tt, boolean onlyImages) {
        var profile = tt.attributes().getOrDefault("ttp:profile", "")
                + " "
                + tt.attributes().getOrDefault("ttp:contentProfiles", "");
        var head = tt.first("head");
        var declared = head == null ? null : head.first("profile");
        if (declared != null) {
            profile += " " + declared.attributes().getOrDefault("use", "")
                    + declared.attributes().values();
        }
        var conforms = conformsTo(tt);
        if (onlyImages || profile.contains("/image")) {
            return Format.IMSC_IMAGE;
        }
        if (profile.contains("imsc1.1/text") || profile.contains("imsc1.2/text")) {
            return Format.IMSC_1_1_TEXT;
        }
        if (profile.contains("imsc1/text")) {
            return Format.IMSC_1_TEXT;
        }
        if (conforms.contains("urn:ebu:tt:distribution") || profile.contains("urn:ebu:tt:distribution")) {
            return Format.EBU_TT_D;
        }
        if (conforms.contains("urn:ebu:tt") || uses(tt, "ebuttm:") || uses(tt, "ebutts:")) {
            return Format.EBU_TT;
        }
        if (profile.contains("smpte-tt") || profile.contains("2052-1") || uses(tt, "smpte:")) {
            return Format.SMPTE_TT;
        }
        if (tt.namespace().contains("/ttaf1")) {
            return Format.DFXP;
        }
        // iTT declares nothing of its own; SMPTE time with a multiplier and no profile is how it is recognised.
        return "smpte".equals(tt.get("ttp:timeBase")) && tt.get("ttp:frameRateMultiplier") != null
                ? Format.ITT
                : Format.TTML;
    }

    /** The timecode at which the programme starts, where the document says it. */
    static @Nullable Long programmeStart(Node tt, TtmlTime time) {
        var text = find(tt, "documentStartOfProgramme");
        if (text.isEmpty()) {
            return null;
        }
        long value = time.parse(text);
        return value == TtmlTime.UNREADABLE ? null : TtmlTime.millis(value);
    }

    private static String conformsTo(Node tt) {
        return find(tt, "conformsToStandard");
    }

    private static String find(Node tt, String element) {
        var todo = new ArrayDeque<Node>();
        todo.add(tt);
        var result = new StringBuilder();
        for (int seen = 0; !todo.isEmpty() && seen < LOOK_AT; seen++) {
            var node = todo.poll();
            if (node.name().equals(element)) {
                node.children().stream().filter(String.class::isInstance).forEach(result::append);
            }
            todo.addAll(node.elements());
        }
        return result.toString().trim();
    }

    private static boolean uses(Node tt, String prefix) {
        var todo = new ArrayDeque<Node>();
        todo.add(tt);
        for (int seen = 0; !todo.isEmpty() && seen < LOOK_AT; seen++) {
            var node = todo.poll();
            if (node.attributes().keySet().stream().anyMatch(name -> name.startsWith(prefix))
                    || (prefix.equals("ebuttm:") && node.namespace().equals("urn:ebu:tt:metadata"))
                    || (prefix.equals("smpte:") && node.namespace().contains("smpte-ra.org"))) {
                return true;
            }
            todo.addAll(node.elements());
        }
        return false;
    }
}
