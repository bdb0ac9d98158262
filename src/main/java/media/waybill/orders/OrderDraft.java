package media.waybill.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import media.waybill.naming.Kind;
import org.jspecify.annotations.Nullable;

/** An order as it was sent, in whichever form. Absent and unreadable values are null until the rules have spoken. */
public record OrderDraft(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}/\\\\;%?#]*", message = "must not contain / \\\\ ; % ? # or control characters")
        @Nullable
        String reference,

        @NotBlank @Size(max = 100) @Nullable String distributor,
        @NotEmpty @Size(max = 50) List<@NotBlank String> platforms,

        @Size(max = 300)
        List<
                        @Pattern(
                                regexp = "[A-Z]{2}|[0-9]{3}|WORLDWIDE",
                                message = "must be an ISO 3166 code like NO, a UN M.49 area like 150, or WORLDWIDE")
                        String>
                territories,

        @Valid @Nullable Window window,
        @NotEmpty @Size(max = 5000) @Valid List<Title> titles,
        @Size(max = 50_000) @Valid List<Line> lines) {

    /** @param timeZone an IANA name; the platform's own where absent */
    public record Window(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String timeZone) {}

    public record Title(
            @NotBlank @Size(max = 100) @Nullable String reference,
            @NotNull @Nullable TitleType type,
            @NotBlank @Size(max = 500) @Nullable String name,
            @Size(max = 500) @Nullable String originalName,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> aliases,
            @Size(max = 500) @Nullable String series,
            @Min(0) @Max(9999) @Nullable Integer season,
            @Min(0) @Max(99_999) @Nullable Integer episode,
            @Min(1870) @Max(2200) @Nullable Integer year,
            @Nullable Duration runtime,
            @Nullable String eidr) {}

    /**
     * @param due a date (its end in the order's time zone) or a time with offset, as ISO 8601 writes them
     * @param platforms those of the order's platforms that need it; empty: all
     */
    public record Line(
            @Size(max = 200) @Nullable String reference,
            @NotBlank @Nullable String title,
            @NotNull @Nullable Kind kind,
            @Nullable String language,

            @Size(max = 40) @Pattern(regexp = "[A-Z0-9_]+", message = "must be a word in capital letters") @Nullable
            String use,

            @Size(max = 100) @Nullable String version,
            @Size(max = 40) @Nullable String layout,
            boolean required,
            @Nullable String due,
            List<String> platforms) {}
}
