package media.waybill.drops;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import media.waybill.failure.Failure;
import media.waybill.vault.Part;
import media.waybill.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * One large file on its way: one reader pulls it as one stream, and where that is slow others pull parts beside it; each
 * part is stored as soon as it is here and hashed when its turn comes. What is in memory at once is bounded by the shared memory, taken in the order of the parts, so the part
 * that everybody waits for always has its place.
 */
final class Transfer {

    private static final int UPLOADS = 3;
    /** The part of the first reader that tells how fast one connection is; the one before it warmed the connection. */
    private static final int MEASURED = 2;

    private final Vault vault;
    private final Memory memory;
    private final String key;
    private final String upload;
    private final long size;
    private final long partSize;
    private final int readers;
    private final int last;
    private final double enough;
    /** Whether one connection alone brings enough; known once it has brought its first parts. */
    private final CompletableFuture<Boolean> alone = new CompletableFuture<>();

    private final Hashes hashes = new Hashes();
    private final Map<Integer, Part> done = new ConcurrentSkipListMap<>();
    private final Map<Integer, Block> waiting = new ConcurrentSkipListMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong pulled = new AtomicLong();
    private final AtomicLong checkpointed = new AtomicLong();
    private final Object turn = new Object();
    private int next = 1;
    private int toHash = 1;

    Transfer(
            Vault vault,
            Memory memory,
            String key,
            String upload,
            long size,
            long partSize,
            int readers,
            double enough) {
        this.vault = vault;
        this.memory = memory;
        this.key = key;
        this.upload = upload;
        this.size = size;
        this.partSize = partSize;
        this.last = Math.toIntExact((size + partSize - 1) / partSize);
        this.readers = Math.min(readers, last);
        this.enough = enough;
    }

    /** @param checkpoint writes down that a part is stored */
    void run(Origin origin, Map<Integer, Part> stored, Consumer<Part> checkpoint) {
        done.putAll(stored);
        var hashing = stored.isEmpty();
        var uploads = new Semaphore(UPLOADS * readers);
        var work = new Phaser(1);
        var reading = new CountDownLatch(readers);
        for (int i = 0; i < readers; i++) {
            var first = i == 0;
            Thread.ofPlatform().daemon().name("pull-" + i).start(() -> {
                try (var reader = new Reader(origin.bytes(), size)) {
                    if (first || !alone.join()) {
                        read(reader, block -> store(block, hashing, uploads, work, checkpoint));
                    }
                } catch (Throwable e) { // also an error: a thread that ends in silence would leave a hole
                    failed(e);
                } finally {
                    alone.complete(true); // nothing is left that the others could take
                    reading.countDown();
                }
            });
        }
        await(reading);
        work.arriveAndAwaitAdvance(); // uploads and hashing, too
        waiting.values().forEach(Block::release);
        waiting.clear();
        var thrown = failure.get();
        if (thrown != null) {
            throw Failure.of(thrown);
        }
        if (done.size() != last) {
            throw new IllegalStateException("parts are missing  stored=" + done.size() + " of=" + last);
        }
    }

    private void read(Reader reader, Consumer<Numbered> then) {
        int parts = 0;
        while (failure.get() == null) {
            Numbered part;
            synchronized (turn) {
                while (next <= last && done.containsKey(next)) {
                    next++;
                }
                if (next > last) {
                    return;
                }
                part = new Numbered(next, memory.take(length(next)));
                next++;
            }
            try {
                long from = (part.number() - 1) * partSize;
                long to = from + length(part.number());
                var begin = System.nanoTime();
                reader.read(part.block(), from, to, alone.getNow(true) ? runEnd(part.number()) : to);
                pulled.addAndGet(part.block().length());
                if (++parts == MEASURED) {
                    alone.complete(part.block().length() * 1e9 / (System.nanoTime() - begin) >= enough);
                }
            } catch (Throwable e) {
                pulled.addAndGet(part.block().length());
                part.block().release();
                throw e;
            }
            then.accept(part);
        }
    }

    /** Where the parts end that follow this one without a gap. */
    private long runEnd(int number) {
        int end = number;
        while (end < last && !done.containsKey(end + 1)) {
            end++;
        }
        return Math.min(size, end * partSize);
    }

    private void store(Numbered part, boolean hashing, Semaphore uploads, Phaser work, Consumer<Part> checkpoint) {
        if (hashing) {
            waiting.put(part.number(), part.block().share());
        }
        uploads.acquireUninterruptibly();
        work.register();
        Thread.ofPlatform().daemon().name("store-" + part.number()).start(() -> {
            try {
                var stored = vault.part(key, upload, part.number(), part.block().length(), part.block()::stream);
                checkpoint.accept(stored);
                checkpointed.addAndGet(stored.size());
                done.put(part.number(), stored);
            } catch (Throwable e) {
                failed(e);
            } finally {
                part.block().release();
                uploads.release();
                work.arriveAndDeregister();
            }
        });
        if (hashing) {
            work.register();
            Thread.ofPlatform().daemon().name("hash-" + part.number()).start(() -> {
                try {
                    hash();
                } catch (Throwable e) {
                    failed(e);
                } finally {
                    work.arriveAndDeregister();
                }
            });
        }
    }

    /** Hashes on as far as the parts are here; who comes too early leaves its part to the one before. */
    private synchronized void hash() {
        for (var block = waiting.remove(toHash); block != null; block = waiting.remove(toHash)) {
            hashes.add(block);
            block.release();
            toHash++;
        }
    }

    private void failed(Throwable e) {
        failure.compareAndSet(null, e);
    }

    private long length(int number) {
        return Math.min(partSize, size - (number - 1) * partSize);
    }

    private void await(CountDownLatch latch) {
        var interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                failed(new IllegalStateException(
                        "interrupted while pulling", e)); // the readers stop at their next part
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Collection<Part> parts() {
        return done.values();
    }

    long pulled() {
        return pulled.get();
    }

    /** What crossed the wire in vain, since its part was not stored. */
    long lost() {
        return pulled.get() - checkpointed.get();
    }

    Pulled hashes(long bytes) {
        return hashes.done(bytes);
    }

    private record Numbered(int number, Block block) {}
}
