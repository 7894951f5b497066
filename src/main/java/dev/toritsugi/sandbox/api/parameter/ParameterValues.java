package dev.toritsugi.sandbox.api.parameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The parameter values of a REST request as text. Tracks which parameters a controller
 * has read, so that the journal can report the unread parameters.
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

	/** Returns the values of a parameter that may be repeated. */
	List<String> given(String name) {
		this.read.add(name);
		return List.of(this.values.getOrDefault(name, new String[0]));
	}

	/**
	 * Returns the values of a parameter that may be repeated and may contain several
	 * comma-separated values.
	 */
	List<String> list(String name) {
		return given(name).stream()
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

	/**
	 * Returns one journal note for each unread parameter, and the notes that
	 * {@link #note} added.
	 */
	List<String> notes() {
		return Stream
			.concat(this.values.keySet()
				.stream()
				.filter((name) -> !this.read.contains(name) && !OF_EVERY_LIST.contains(name))
				.map((name) -> "unknown parameter " + name + " ignored"), this.notes.stream())
			.toList();
	}

}
