package media.waybill.connectors;

import java.util.List;
import java.util.function.Consumer;

/** Goes through a place once, and hands on what is wanted of it. */
sealed interface Lister extends AutoCloseable permits SftpLister, S3Lister {

    void list(Consumer<List<Seen>> hand);

    @Override
    void close();
}
