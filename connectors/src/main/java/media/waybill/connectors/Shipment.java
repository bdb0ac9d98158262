package media.waybill.connectors;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Files that are to be seen together or not at all.
 *
 * @param name tells this sending from every other; a place may show it under a hidden name until all is there
 * @param folder where the files lie in the end
 * @param items the last of them says that all are there
 * @param again sent once before and asked for anew: what lies in the folder need not be of this sending
 */
public record Shipment(String name, String folder, List<Item> items, boolean again, Log log) {

    public Shipment {
        items = List.copyOf(items);
    }

    /** A file. @param path below the folder */
    public record Item(int number, String path, long size, String md5, String sha256, Sink.Content.From bytes) {}

    /**
     * What is written down of a sending, so that one that was cut goes on and one that ended is not done twice.
     *
     * @param sent the numbers of the items that were whole at the place
     * @param itemSent an item is whole at the place
     * @param isHandedOver whether the last step was ever begun
     * @param handingOver the last step begins, after which the place may take the folder away
     */
    public record Log(
            Supplier<Set<Integer>> sent, IntConsumer itemSent, BooleanSupplier isHandedOver, Runnable handingOver) {}

    long size() {
        return items.stream().mapToLong(Item::size).sum();
    }

    /** The item that comes last. */
    Item last() {
        return items.getLast();
    }

    String path(Item item) {
        return folder + "/" + item.path();
    }
}
