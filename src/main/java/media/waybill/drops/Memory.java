package media.waybill.drops;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/**
 * What all transfers of this node together may hold in memory. Chunks are small, so that the collector never has to
 * find room for a large array, and are used again.
 */
final class Memory {

    static final int CHUNK = 256 * 1024;

    private final Semaphore free;
    private final int chunks;
    private final ConcurrentLinkedDeque<byte[]> idle = new ConcurrentLinkedDeque<>();

    Memory(long bytes) {
        chunks = Math.toIntExact(Math.max(bytes / CHUNK, 1));
        free = new Semaphore(chunks, true);
    }

    /** Waits until that many bytes are free. Who asks for several blocks asks in the order in which it needs them. */
    Block take(long bytes) {
        int needed = chunksFor(bytes);
        if (needed > chunks) {
            throw new Failure(
                    FailureCode.CONFIGURATION,
                    "a part is larger than waybill.drops.memory  part=" + bytes + " memory=" + (long) chunks * CHUNK);
        }
        try {
            free.acquire(needed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(FailureCode.CONNECTION_CUT, "interrupted while waiting for memory", e);
        }
        return new Block(this, needed);
    }

    private static int chunksFor(long bytes) {
        return Math.toIntExact((bytes + CHUNK - 1) / CHUNK);
    }

    byte[] chunk() {
        var chunk = idle.pollFirst();
        return chunk == null ? new byte[CHUNK] : chunk;
    }

    void giveBack(Iterable<byte[]> used, int permits) {
        used.forEach(idle::addFirst);
        free.release(permits);
    }

    int freeChunks() {
        return free.availablePermits();
    }
}
