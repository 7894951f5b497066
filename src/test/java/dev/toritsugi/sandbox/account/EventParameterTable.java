package dev.toritsugi.sandbox.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * The parameters of each event as the table in {@code event-parameters.md} lists them.
 */
final class EventParameterTable {

	private final Map<String, Set<String>> groups = new LinkedHashMap<>();

	private final Map<String, Event> events = new LinkedHashMap<>();

	private EventParameterTable(List<String> lines) {
		List<List<String>> rows = lines.stream()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList())
			.toList();
		rows.stream()
			.filter((row) -> row.get(0).startsWith("_"))
			.forEach((row) -> this.groups.computeIfAbsent(row.get(0), (group) -> new TreeSet<>())
				.addAll(names(row.get(1))));
		rows.stream().filter((row) -> row.get(0).contains(".")).forEach((row) -> {
			Set<String> always = names(row.get(2));
			always.addAll(names("_Common_"));
			this.events.put(row.get(0), new Event(row.get(1), always, names(row.get(3))));
		});
	}

	static EventParameterTable read() throws IOException {
		String text = new ClassPathResource("event-parameters.md", EventParameterTable.class)
			.getContentAsString(StandardCharsets.UTF_8);
		return new EventParameterTable(text.lines().toList());
	}

	Set<String> eventTypes() {
		return this.events.keySet();
	}

	Event event(String type) {
		Event event = this.events.get(type);
		if (event == null) {
			throw new IllegalArgumentException("The table has no row for " + type);
		}
		return event;
	}

	private Set<String> names(String cell) {
		Set<String> names = new TreeSet<>();
		Arrays.stream(cell.split("[ ,]+"))
			.filter((name) -> !name.isEmpty())
			.forEach((name) -> names.addAll(this.groups.getOrDefault(name, Set.of(name))));
		return names;
	}

	/**
	 * A row of the table.
	 *
	 * @param resourceType expected value of the parameter ResourceType
	 * @param always parameters of each callback
	 * @param sometimes parameters of callbacks that have a value for them
	 */
	record Event(String resourceType, Set<String> always, Set<String> sometimes) {

	}

}
