package media.waybill.timedtext.ttml;

import java.util.Set;
import java.util.regex.Pattern;

/** The syntax of TTML2 condition expressions (section 8.1.3); their value is not asked. */
final class TtmlCondition {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<call>media|parameter|supports)\\s*\\(\\s*"
            + "(?:\"(?<double>[^\"]+)\"|'(?<single>[^']+)')\\s*\\)"
            + "|(?<value>true|false|\"[^\"]*\"|'[^']*'|(?:0|[1-9]\\d*)(?:\\.\\d+)?(?![\\d.]))"
            + "|(?<infix>\\|\\||&&|==|!=|<=|>=|<|>|[+\\-*/%])|(?<not>!)|(?<open>\\()|(?<close>\\)))\\s*");
    private static final Set<String> PARAMETERS = Set.of("forced", "mediaAspectRatio", "mediaLanguage", "userLanguage");

    private TtmlCondition() {}

    static boolean isWellFormed(String expression) {
        int depth = 0;
        boolean operandNext = true;
        int at = 0;
        var m = TOKEN.matcher(expression);
        while (at < expression.length()) {
            m.region(at, expression.length());
            if (!m.lookingAt()) {
                return false;
            }
            at = m.end();
            if (m.group("open") != null || m.group("not") != null) {
                depth += m.group("open") != null ? 1 : 0;
                if (!operandNext) {
                    return false;
                }
            } else if (m.group("close") != null) {
                if (operandNext || --depth < 0) {
                    return false;
                }
            } else if (m.group("infix") != null) {
                boolean sign = m.group("infix").equals("-") || m.group("infix").equals("+");
                if (operandNext && !sign) {
                    return false;
                }
                operandNext = true;
            } else {
                boolean unknown = "parameter".equals(m.group("call"))
                        && !PARAMETERS.contains(m.group("double") != null ? m.group("double") : m.group("single"));
                if (!operandNext || unknown) {
                    return false;
                }
                operandNext = false;
            }
        }
        return !operandNext && depth == 0;
    }
}
