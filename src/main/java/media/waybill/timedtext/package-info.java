/**
 * Comes in: the bytes of a subtitle or caption file, of any format and any encoding.
 * Goes out: one exact document model with findings, the house formats, and checks against delivery rules.
 * Promise: reading never throws and never hangs; whatever was mended or lost is said, with its cue.
 */
@NullMarked
package media.waybill.timedtext;

import org.jspecify.annotations.NullMarked;
