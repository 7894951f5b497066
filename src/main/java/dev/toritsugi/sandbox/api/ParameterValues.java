package dev.toritsugi.sandbox.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The parameter values of a request as text. Remembers which parameters were read, to
 * tell the others in the journal.
 */
final class ParameterValues {

	private static final Set<String> OF_EVERY_LIST = Set.of("Page", "PageSize", "PageToken");

	private final Map<String, String[]> values;

	private final Set<String> read = new HashSet<>();

	private final List<String> notes = new ArrayList<>();

	ParameterValues(Map<String, String[]> values) {
		this.values = values;
	}

	@Nullable String first(String name) {
		this.read.add(name);
		String[] given = this.values.get(name);
		return (given != null && given.length > 0) ? given[0] : null;
	}

	/** Values that are given repeatedly, separated by commas, or both. */
	List<String> list(String name) {
		this.read.add(name);
		return Stream.of(this.values.getOrDefault(name, new String[0]))
			.flatMap((value) -> Stream.of(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	Map<String, List<String>> all() {
		this.read.addAll(this.values.keySet());
		return this.values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().length > 0)
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue())));
	}

	void note(String note) {
		this.notes.add(note);
	}

	/** Notes on the parameters that were not read, and those of {@link #note}. */
	List<String> notes() {
		return Stream
			.concat(this.values.keySet()
				.stream()
				.filter((name) -> !this.read.contains(name) && !OF_EVERY_LIST.contains(name))
				.map((name) -> "unknown parameter " + name + " ignored"), this.notes.stream())
			.toList();
	}

}
