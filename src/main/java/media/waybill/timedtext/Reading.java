package media.waybill.timedtext;

import java.util.List;

/** What reading gave: a document, or a refusal that says why. */
public sealed interface Reading {

    List<Finding> findings();

    /** The file was understood; the findings say what was mended or looked wrong. */
    record Understood(Document document, List<Finding> findings) implements Reading {
        public Understood {
            findings = List.copyOf(findings);
        }
    }

    /** The file was not understood; {@code format} is what it seems to be. */
    record Refused(Format format, List<Finding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
