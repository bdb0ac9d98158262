package media.waybill.architecture.broken.threads;

final class HoldsItsCarrier {

    Thread read(Runnable output) {
        return Thread.ofVirtual().start(output);
    }
}
