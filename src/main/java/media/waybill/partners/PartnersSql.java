package media.waybill.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PartnersSql {

    private static final TypeReference<List<Partner.Contact>> CONTACTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PartnersSql(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(Partner partner, Instant at) {
        jdbc.sql("""
                    insert into partners.partner (key, kind, name, contacts, language_aliases, created_at)
                    values (:key, :kind, :name, :contacts::jsonb, :aliases::jsonb, :at)
                    on conflict (key) do update set name = excluded.name, contacts = excluded.contacts,
                        language_aliases = excluded.language_aliases""")
                .param("key", partner.key())
                .param("kind", partner.kind().name())
                .param("name", partner.name())
                .param("contacts", write(partner.contacts()))
                .param("aliases", write(partner.languageAliases()))
                .param("at", utc(at))
                .update();
    }

    Optional<Partner> partner(String key) {
        return jdbc.sql("select * from partners.partner where key = :key")
                .param("key", key)
                .query(this::partnerRow)
                .optional();
    }

    List<Partner> partners() {
        return jdbc.sql("select * from partners.partner order by kind, name, key")
                .query(this::partnerRow)
                .list();
    }

    void put(Account account, @Nullable String passwordHash, Instant at) {
        jdbc.sql("""
                    insert into partners.account (login, role, partner, password_hash, time_zone, created_at)
                    values (:login, :role, :partner, coalesce(:hash, ''), :zone, :at)
                    on conflict (login) do update set role = excluded.role, partner = excluded.partner,
                        password_hash = coalesce(:hash, partners.account.password_hash), time_zone = excluded.time_zone""")
                .param("login", account.login())
                .param("role", account.role().name())
                .param("partner", account.partner())
                .param("hash", passwordHash)
                .param("zone", account.timeZone().getId())
                .param("at", utc(at))
                .update();
    }

    Optional<SignedIn> signIn(String login) {
        return jdbc.sql("select * from partners.account where login = :login")
                .param("login", login)
                .query((row, n) -> new SignedIn(accountRow(row, n), row.getString("password_hash")))
                .optional();
    }

    List<Account> accounts() {
        return jdbc.sql("select * from partners.account order by login")
                .query(PartnersSql::accountRow)
                .list();
    }

    void insertToken(UUID id, String login, String name, byte[] hash, @Nullable Instant expiresAt, Instant at) {
        jdbc.sql("""
                    insert into partners.token (id, login, name, hash, expires_at, created_at)
                    values (:id, :login, :name, :hash, :expires, :at)""")
                .param("id", id)
                .param("login", login)
                .param("name", name)
                .param("hash", hash)
                .param("expires", expiresAt == null ? null : utc(expiresAt))
                .param("at", utc(at))
                .update();
    }

    Optional<String> loginOfToken(byte[] hash, Instant now) {
        return jdbc.sql(
                        "select login from partners.token where hash = :hash and (expires_at is null or expires_at > :now)")
                .param("hash", hash)
                .param("now", utc(now))
                .query(String.class)
                .optional();
    }

    void put(DropPoint point, Instant at) {
        jdbc.sql("""
                    insert into partners.drop_point as d (key, partner, connector, parameters, naming, poll_every, enabled, created_at)
                    values (:key, :partner, :connector, :parameters::jsonb, :naming, :every::interval, :enabled, :at)
                    on conflict (key) do update set partner = excluded.partner, connector = excluded.connector,
                        parameters = excluded.parameters, naming = excluded.naming, poll_every = excluded.poll_every,
                        enabled = excluded.enabled, removed_at = null, revision = d.revision + 1""")
                .param("key", point.key())
                .param("partner", point.partner())
                .param("connector", point.connector())
                .param("parameters", write(point.parameters()))
                .param("naming", point.naming())
                .param("every", point.pollEvery().toString())
                .param("enabled", point.enabled())
                .param("at", utc(at))
                .update();
    }

    List<DropPoint> dropPoints() {
        return jdbc.sql(DROP_POINT + " where removed_at is null order by key")
                .query(this::dropPointRow)
                .list();
    }

    Optional<DropPoint> dropPoint(String key) {
        return jdbc.sql(DROP_POINT + " where removed_at is null and key = :key")
                .param("key", key)
                .query(this::dropPointRow)
                .optional();
    }

    boolean removeDropPoint(String key, Instant at) {
        return jdbc.sql(
                                "update partners.drop_point set removed_at = :at, enabled = false, revision = revision + 1 where key = :key and removed_at is null")
                        .param("key", key)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    void put(PlatformEndpoint endpoint, Instant at) {
        jdbc.sql("""
                    insert into partners.endpoint (key, partner, connector, parameters, platform, acknowledgement, created_at)
                    values (:key, :partner, :connector, :parameters::jsonb, :platform, :acknowledgement, :at)
                    on conflict (key) do update set partner = excluded.partner, connector = excluded.connector,
                        parameters = excluded.parameters, platform = excluded.platform, acknowledgement = excluded.acknowledgement""")
                .param("key", endpoint.key())
                .param("partner", endpoint.partner())
                .param("connector", endpoint.connector())
                .param("parameters", write(endpoint.parameters()))
                .param("platform", endpoint.platform())
                .param("acknowledgement", endpoint.acknowledgement().name())
                .param("at", utc(at))
                .update();
    }

    List<PlatformEndpoint> endpoints() {
        return jdbc.sql("select * from partners.endpoint order by created_at, key")
                .query(this::endpointRow)
                .list();
    }

    void putSecret(String owner, String name, byte[] ciphertext) {
        jdbc.sql("""
                    insert into partners.secret (owner, name, ciphertext) values (:owner, :name, :ciphertext)
                    on conflict (owner, name) do update set ciphertext = excluded.ciphertext""")
                .param("owner", owner)
                .param("name", name)
                .param("ciphertext", ciphertext)
                .update();
    }

    void removeSecrets(String owner) {
        jdbc.sql("delete from partners.secret where owner = :owner")
                .param("owner", owner)
                .update();
    }

    Map<String, byte[]> secrets(String owner) {
        var secrets = new TreeMap<String, byte[]>();
        jdbc.sql("select name, ciphertext from partners.secret where owner = :owner")
                .param("owner", owner)
                .query((row, n) -> secrets.put(row.getString("name"), row.getBytes("ciphertext")))
                .list();
        return secrets;
    }

    private static final String DROP_POINT =
            "select *, extract(epoch from poll_every) * 1000 as poll_ms from partners.drop_point";

    private Partner partnerRow(ResultSet row, int n) throws SQLException {
        return new Partner(
                row.getString("key"),
                Partner.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                read(row.getString("contacts"), CONTACTS),
                read(row.getString("language_aliases"), WORDS));
    }

    private static Account accountRow(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                row.getString("partner"),
                ZoneId.of(row.getString("time_zone")));
    }

    private DropPoint dropPointRow(ResultSet row, int n) throws SQLException {
        return new DropPoint(
                row.getString("key"),
                row.getString("partner"),
                row.getString("connector"),
                read(row.getString("parameters"), WORDS),
                row.getString("naming"),
                Duration.ofMillis(row.getLong("poll_ms")),
                row.getBoolean("enabled"),
                row.getLong("revision"));
    }

    private PlatformEndpoint endpointRow(ResultSet row, int n) throws SQLException {
        return new PlatformEndpoint(
                row.getString("key"),
                row.getString("partner"),
                row.getString("connector"),
                read(row.getString("parameters"), WORDS),
                row.getString("platform"),
                PlatformEndpoint.Acknowledgement.valueOf(row.getString("acknowledgement")));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
