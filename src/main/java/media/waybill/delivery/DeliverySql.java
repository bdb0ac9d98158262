package media.waybill.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import media.waybill.packaging.Parcel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeliverySql {

    private static final TypeReference<List<Receipt.Reason>> REASONS = new TypeReference<>() {};

    /** The platform's last word since the last sending was asked for. */
    record Word(Receipt.Status status, List<Receipt.Reason> reasons) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DeliverySql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 1, and one more for each time that a person asked for the parcel to be sent again. */
    int round(UUID parcel) {
        return 1
                + jdbc.sql("select count(*) from delivery.resend where parcel_id = :id")
                        .param("id", parcel)
                        .query(Integer.class)
                        .single();
    }

    int timesSent(UUID parcel) {
        return jdbc.sql("select count(*) from delivery.attempt where parcel_id = :id and outcome = 'SENT'")
                .param("id", parcel)
                .query(Integer.class)
                .single();
    }

    Set<Integer> sentFiles(UUID parcel, int round) {
        return new HashSet<>(jdbc.sql("select number from delivery.sent_file where parcel_id = :id and round = :round")
                .param("id", parcel)
                .param("round", round)
                .query(Integer.class)
                .list());
    }

    void fileSent(UUID parcel, int number, int round, Instant at) {
        jdbc.sql("""
                    insert into delivery.sent_file (parcel_id, number, round, at) values (:id, :number, :round, :at)
                    on conflict do nothing""")
                .param("id", parcel)
                .param("number", number)
                .param("round", round)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isHandedOver(UUID parcel, int round) {
        return jdbc.sql("select exists (select from delivery.handover where parcel_id = :id and round = :round)")
                .param("id", parcel)
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    void handover(UUID parcel, int round, Instant at) {
        jdbc.sql("""
                    insert into delivery.handover (parcel_id, round, at) values (:id, :round, :at) on conflict do nothing""")
                .param("id", parcel)
                .param("round", round)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until the end of the transaction nobody else records anything of this parcel. */
    void lock(UUID parcel) {
        jdbc.sql("select id from packaging.parcel where id = :id for update")
                .param("id", parcel)
                .query(UUID.class)
                .single();
    }

    void attempt(Parcel parcel, boolean sent, String detail, Instant at) {
        jdbc.sql("""
                    insert into delivery.attempt (id, parcel_id, distributor, platform, at, outcome, detail)
                    values (:id, :parcel, :distributor, :platform, :at, :outcome, :detail)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("parcel", parcel.id())
                .param("distributor", parcel.distributor())
                .param("platform", parcel.platform())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", sent ? "SENT" : "FAILED")
                .param("detail", detail)
                .update();
    }

    void resend(UUID parcel, String actor, Instant at) {
        jdbc.sql("insert into delivery.resend (id, parcel_id, actor, at) values (:id, :parcel, :actor, :at)")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("parcel", parcel)
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Word> lastWord(UUID parcel) {
        return jdbc.sql("""
                    select status, reasons from delivery.receipt
                    where parcel_id = :id
                      and at > coalesce((select max(at) from delivery.resend where parcel_id = :id), '-infinity')
                    order by at desc, id desc limit 1""")
                .param("id", parcel)
                .query((row, n) -> {
                    try {
                        return new Word(
                                Receipt.Status.valueOf(row.getString("status")),
                                json.readValue(row.getString("reasons"), REASONS));
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .optional();
    }

    void receipt(Parcel parcel, Receipt receipt, Instant at) {
        try {
            jdbc.sql("""
                        insert into delivery.receipt (id, parcel_id, distributor, platform, status, reasons, source, at)
                        values (:id, :parcel, :distributor, :platform, :status, :reasons::jsonb, :source, :at)""")
                    .param("id", UuidCreator.getTimeOrderedEpoch())
                    .param("parcel", parcel.id())
                    .param("distributor", parcel.distributor())
                    .param("platform", parcel.platform())
                    .param("status", receipt.status().name())
                    .param("reasons", json.writeValueAsString(receipt.reasons()))
                    .param("source", receipt.source())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is known of receipt files: each path with its fingerprint. */
    Set<String> readReceipts(String endpoint, Collection<String> paths) {
        return new HashSet<>(jdbc.sql("""
                    select path || ' ' || fingerprint from delivery.receipt_file
                    where endpoint = :endpoint and path = any (:paths)""")
                .param("endpoint", endpoint)
                .param("paths", paths.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** False when the same path with the same bytes was read before. */
    boolean receiptRead(
            String endpoint,
            String path,
            String sha256,
            String fingerprint,
            @Nullable UUID parcel,
            String outcome,
            Instant at) {
        return jdbc.sql("""
                    insert into delivery.receipt_file as f (endpoint, path, sha256, fingerprint, parcel_id, outcome, at)
                    values (:endpoint, :path, :sha256, :fingerprint, :parcel, :outcome, :at)
                    on conflict (endpoint, path, sha256) do update set fingerprint = excluded.fingerprint
                    returning f.at = :at""")
                .param("endpoint", endpoint)
                .param("path", path)
                .param("sha256", sha256)
                .param("fingerprint", fingerprint)
                .param("parcel", parcel)
                .param("outcome", outcome)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean isRead(String endpoint, String path, String sha256) {
        return jdbc.sql("""
                    select exists (select from delivery.receipt_file
                                   where endpoint = :endpoint and path = :path and sha256 = :sha256)""")
                .param("endpoint", endpoint)
                .param("path", path)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
