package media.waybill.timedtext.broadcast;

import java.util.List;

/** The fields of the general subtitle information block, under the names EBU Tech 3264 gives them. */
final class EbuStlHeader {

    record Field(String name, int from, int length) {}

    static final List<Field> FIELDS = List.of(
            new Field("CPN", 0, 3),
            new Field("DFC", 3, 8),
            new Field("DSC", 11, 1),
            new Field("CCT", 12, 2),
            new Field("LC", 14, 2),
            new Field("OPT", 16, 32),
            new Field("OET", 48, 32),
            new Field("TPT", 80, 32),
            new Field("TET", 112, 32),
            new Field("TN", 144, 32),
            new Field("TCD", 176, 32),
            new Field("SLR", 208, 16),
            new Field("CD", 224, 6),
            new Field("RD", 230, 6),
            new Field("RN", 236, 2),
            new Field("TNB", 238, 5),
            new Field("TNS", 243, 5),
            new Field("TNG", 248, 3),
            new Field("MNC", 251, 2),
            new Field("MNR", 253, 2),
            new Field("TCS", 255, 1),
            new Field("TCP", 256, 8),
            new Field("TCF", 264, 8),
            new Field("TND", 272, 1),
            new Field("DSN", 273, 1),
            new Field("CO", 274, 3),
            new Field("PUB", 277, 32),
            new Field("EN", 309, 32),
            new Field("ECD", 341, 32),
            new Field("UDA", 448, 576));

    private EbuStlHeader() {}
}
