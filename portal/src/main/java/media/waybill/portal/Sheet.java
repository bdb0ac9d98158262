package media.waybill.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list: filters above, rows paged and sorted by the database, the same rows as CSV or Excel. */
final class Sheet<T> extends Div {

    /** Where rows come from. Chosen: the filters; sort: a column's key, with "-" in front for descending, or null. */
    interface Source<T> {
        List<T> page(Map<String, String> chosen, @Nullable String sort, int offset, int limit);

        long count(Map<String, String> chosen);
    }

    private static final int EXPORT_PAGE = 500;

    /** As many rows stand on the page as they are; a longer list scrolls in itself. */
    private static final int FEW = 20;

    /** Below this width of the window, in CSS pixels, columns do not fit beside each other. */
    static final int NARROW = 700;

    private final String name;
    private final String one;
    private final String many;
    private final Source<T> source;
    private final Filters filters;
    private final Grid<T> grid = new Grid<>();
    private final Map<String, RowCard.Column<T>> columns = new LinkedHashMap<>();
    private final CallbackDataProvider<T, Void> rows;
    private @Nullable String sort;
    private @Nullable Supplier<Component> emptyState;
    private @Nullable Function<T, Component> buttons;
    private Grid.@Nullable Column<T> card;
    private List<String> plain = List.of();
    private long counted;
    private boolean reading;

    Sheet(String name, String one, String many, Filters filters, Function<T, Object> id, Source<T> source) {
        this.name = name;
        this.one = one;
        this.many = many;
        this.filters = filters;
        this.source = source;
        addClassName("sheet");
        rows = new CallbackDataProvider<>(
                query -> source.page(filters.chosen(), sort, query.getOffset(), query.getLimit()).stream(),
                query -> (int) Math.min(counted, Integer.MAX_VALUE),
                id::apply);
        grid.setDataProvider(rows);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setMultiSort(false);
        grid.addSortListener(event -> {
            sort = event.getSortOrder().stream().findFirst().map(Sheet::words).orElse(null);
            if (!reading) {
                filters.set("sort", sort);
            }
        });
        grid.setEmptyStateComponent(Page.empty(VaadinIcon.SEARCH, "Nothing here", "No row fits."));
        filters.end(Export.csv(this::table), Export.xlsx(this::table));
        filters.onChange(this::refresh);
        add(filters, grid);
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> narrow(details.getBodyClientWidth()));
            var resized = page.addBrowserWindowResizeListener(event -> narrow(event.getWidth()));
            addDetachListener(detached -> {
                resized.remove();
                detached.unregisterListener();
            });
        });
    }

    /** A column of words. A key sorts; without one the column does not. */
    Sheet<T> text(@Nullable String key, String title, String width, Function<T, String> text) {
        var column = grid.addColumn(text::apply).setTooltipGenerator(text::apply);
        return put(key, title, width, column, text, row -> new Span(text.apply(row)));
    }

    /** A column of sentences: two lines of it show, all of it on hover. */
    Sheet<T> sentence(String title, String width, Function<T, String> text) {
        return show(null, title, width, row -> Page.clamp(text.apply(row)), text);
    }

    Sheet<T> number(@Nullable String key, String title, String width, Function<T, String> text) {
        return put(
                key,
                title,
                width,
                grid.addColumn(text::apply).setTextAlign(ColumnTextAlign.END),
                text,
                row -> new Span(text.apply(row)));
    }

    /** A column of components; the text is what an export says. */
    Sheet<T> show(
            @Nullable String key, String title, String width, Function<T, Component> show, Function<T, String> text) {
        return put(key, title, width, grid.addColumn(new ComponentRenderer<>(show::apply)), text, show);
    }

    /** A column of buttons: not exported. */
    Sheet<T> actions(String width, Function<T, Component> show) {
        buttons = show;
        grid.addColumn(new ComponentRenderer<>(show::apply))
                .setWidth(width)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        return this;
    }

    /** A column that only the export has. */
    Sheet<T> exported(String title, Function<T, String> text) {
        columns.put(title, new RowCard.Column<>(title, text, null));
        return this;
    }

    private Sheet<T> put(
            @Nullable String key,
            String title,
            String width,
            Grid.Column<T> column,
            Function<T, String> text,
            Function<T, Component> show) {
        columns.put(title, new RowCard.Column<>(title, text, show));
        column.setHeader(title).setResizable(true);
        if (width.endsWith("fr")) {
            column.setFlexGrow(Integer.parseInt(width.substring(0, width.length() - 2)))
                    .setWidth("9rem");
        } else {
            column.setWidth(width).setFlexGrow(0);
        }
        if (key != null) {
            column.setKey(key).setSortable(true).setComparator((a, b) -> 0);
        }
        return this;
    }

    /** What stands first in a card of a narrow window, in this order and without its title; the others follow. */
    Sheet<T> cards(String... titles) {
        plain = List.of(titles);
        return this;
    }

    private void narrow(int width) {
        var asCards = width < NARROW;
        if (asCards && card == null) {
            card = grid.addColumn(new ComponentRenderer<>(row -> RowCard.of(row, columns.values(), plain, buttons)))
                    .setFlexGrow(1);
        }
        var shown = card;
        if (shown != null && shown.isVisible() != asCards || grid.hasClassName("cards") != asCards) {
            grid.getColumns().forEach(column -> column.setVisible(asCards == (column == shown)));
            grid.setClassName("cards", asCards);
        }
    }

    /** What a click on a row does, or the space bar on the focused one. */
    Sheet<T> open(Consumer<T> open) {
        grid.addClassName("clickable");
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresent(item -> {
                    grid.deselectAll();
                    open.accept(item);
                });
            }
        });
        return this;
    }

    /** Marks the first cell of a row, for what must catch the eye. */
    Sheet<T> mark(Function<T, @Nullable String> part) {
        grid.getColumns().getFirst().setPartNameGenerator(part::apply);
        return this;
    }

    /** What an empty list says: that it is empty, or that the filters leave nothing. */
    Sheet<T> empty(VaadinIcon icon, String title, String advice) {
        var clear = new Button("Clear filters", click -> {
            filters.clear();
            refresh();
        });
        clear.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var filtered =
                Page.empty(VaadinIcon.FILTER, "No row fits these filters", "Take one away, or clear them all.", clear);
        var bare = Page.empty(icon, title, advice);
        emptyState = () -> filters.isEmpty() ? bare : filtered;
        return this;
    }

    /** Filters and sort order from the address, then the rows. */
    void read(Location location) {
        filters.read(location);
        reading = true;
        try {
            sort = filters.get("sort");
            grid.sort(orders(sort));
        } finally {
            reading = false;
        }
        refresh();
    }

    void refresh() {
        if (emptyState != null) {
            grid.setEmptyStateComponent(emptyState.get());
        }
        counted = source.count(filters.chosen());
        filters.total(Words.count(counted, one, many));
        var few = counted <= FEW;
        if (few != grid.isAllRowsVisible()) {
            grid.setAllRowsVisible(few);
            grid.setHeight(few ? null : "100%");
        }
        setClassName("few", few);
        rows.refreshAll();
    }

    Grid<T> grid() {
        return grid;
    }

    private List<GridSortOrder<T>> orders(@Nullable String sort) {
        if (sort == null) {
            return List.of();
        }
        var column = grid.getColumnByKey(sort.startsWith("-") ? sort.substring(1) : sort);
        return column == null
                ? List.of()
                : List.of(new GridSortOrder<>(
                        column, sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    private static <T> String words(GridSortOrder<T> order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                + order.getSorted().getKey();
    }

    /** The column that a sort order names, or the one to fall back on. */
    static String key(@Nullable String sort, String otherwise) {
        return sort == null ? otherwise : sort.startsWith("-") ? sort.substring(1) : sort;
    }

    static boolean isDown(@Nullable String sort) {
        return sort != null && sort.startsWith("-");
    }

    Export.Table table() {
        var order = sort;
        var chosen = filters.chosen();
        var header = columns.values().stream().map(RowCard.Column::title).toList();
        Stream<List<T>> pages = IntStream.range(0, Export.MOST / EXPORT_PAGE)
                .mapToObj(n -> source.page(chosen, order, n * EXPORT_PAGE, EXPORT_PAGE))
                .takeWhile(page -> !page.isEmpty());
        var texts = new ArrayList<>(columns.values());
        return new Export.Table(name, header, pages.flatMap(List::stream).map(row -> texts.stream()
                .map(column -> column.text().apply(row))
                .toList()));
    }
}
