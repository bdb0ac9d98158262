package media.waybill.architecture.broken.left.orders;

import media.waybill.architecture.broken.left.qc.Verdict;

record LooksRight(Verdict verdict) {}
