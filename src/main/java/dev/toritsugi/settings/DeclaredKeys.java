package dev.toritsugi.settings;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;

/**
 * Keys that {@code @ConfigurationProperties} records declare, in the order of the record
 * components.
 */
class DeclaredKeys {

	/**
	 * Position of each key in the order of declaration. Each list is represented by its
	 * first element, {@code [0]}.
	 */
	private final Map<ConfigurationPropertyName, Integer> order = new LinkedHashMap<>();

	/** Keys of maps, whose nested keys can have any name. */
	private final Set<ConfigurationPropertyName> maps = new LinkedHashSet<>();

	/** Adds the keys of a record and of the records nested in it. */
	void add(ConfigurationPropertyName prefix, ResolvableType type) {
		this.order.putIfAbsent(prefix, this.order.size());
		if (Collection.class.isAssignableFrom(type.toClass())) {
			add(prefix.append("[0]"), type.getGeneric(0));
		}
		else if (Map.class.isAssignableFrom(type.toClass())) {
			this.maps.add(prefix);
		}
		else if (type.toClass().isRecord()) {
			for (RecordComponent component : type.toClass().getRecordComponents()) {
				add(prefix.append(DataObjectPropertyName.toDashedForm(component.getName())),
						ResolvableType.forType(component.getGenericType()));
			}
		}
	}

	boolean contain(ConfigurationPropertyName key) {
		ConfigurationPropertyName declared = ofFirstElements(key);
		return this.order.containsKey(declared) || this.maps.stream().anyMatch((map) -> map.isAncestorOf(declared));
	}

	/** Returns all keys. Each list is represented by its first element, {@code [0]}. */
	Set<ConfigurationPropertyName> all() {
		return this.order.keySet();
	}

	/**
	 * Returns a string that sorts keys by order of declaration and, within a list, by
	 * index.
	 */
	String position(ConfigurationPropertyName key) {
		StringBuilder position = new StringBuilder();
		for (int i = 1; i <= key.getNumberOfElements(); i++) {
			ConfigurationPropertyName part = key.chop(i);
			int number = part.isLastElementIndexed() ? Integer.parseInt(part.getLastElement(Form.ORIGINAL))
					: this.order.getOrDefault(ofFirstElements(part), 0);
			position.append("%09d.".formatted(number));
		}
		return position.toString();
	}

	/**
	 * Returns the declared key that an unknown key resembles, or null if it resembles
	 * none.
	 */
	@Nullable String closest(ConfigurationPropertyName unknown) {
		int depth = 1;
		while (depth < unknown.getNumberOfElements() && contain(unknown.chop(depth))) {
			depth++;
		}
		ConfigurationPropertyName parent = ofFirstElements(unknown.chop(depth - 1));
		Map<String, String> siblings = new LinkedHashMap<>();
		for (ConfigurationPropertyName key : this.order.keySet()) {
			if (key.getNumberOfElements() >= depth && key.chop(depth - 1).equals(parent)
					&& !key.chop(depth).isLastElementIndexed()) {
				siblings.put(key.getElement(depth - 1, Form.UNIFORM), key.getElement(depth - 1, Form.DASHED));
			}
		}
		String closest = Similarity.closest(unknown.getElement(depth - 1, Form.UNIFORM), siblings.keySet());
		return (closest != null) ? unknown.chop(depth - 1).append(siblings.get(closest)).toString() : null;
	}

	private static ConfigurationPropertyName ofFirstElements(ConfigurationPropertyName key) {
		return ConfigurationPropertyName.of(key.toString().replaceAll("\\[[0-9]+]", "[0]"));
	}

}
