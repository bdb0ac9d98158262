package media.waybill.connectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one message of the files of one poll: the list of what was seen. */
@Component("seenBatch")
class SeenBatch implements AggregationStrategy {

    @Override
    @SuppressWarnings("unchecked")
    public Exchange aggregate(@Nullable Exchange before, Exchange one) {
        // Nothing is downloaded, so that the body is empty; the listing's entry travels as a property.
        var file = one.getProperty(FileComponent.FILE_EXCHANGE_FILE, GenericFile.class);
        if (before == null) {
            var all = new ArrayList<Seen>();
            all.add(seen(file));
            one.getMessage().removeHeaders("*");
            one.getMessage().setBody(all);
            return one;
        }
        ((List<Seen>) before.getMessage().getBody()).add(seen(file));
        return before;
    }

    static Seen seen(GenericFile<?> file) {
        var path = file.getRelativeFilePath();
        var modified = file.getLastModified() <= 0 ? null : Instant.ofEpochMilli(file.getLastModified());
        return new Seen(path, file.getFileLength(), modified, null, false);
    }
}
