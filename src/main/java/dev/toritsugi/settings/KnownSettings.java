package dev.toritsugi.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/**
 * The keys that the records of all rooms declare, whether they are beans of this start or
 * not: the call centre's definition is read by a command, and the server must not take it
 * for a mistake. Which records there are stands in the metadata that Boot's annotation
 * processor writes beside the classes.
 */
public final class KnownSettings {

	private final List<Group> groups;

	private KnownSettings(List<Group> groups) {
		this.groups = groups;
	}

	/**
	 * Those of all rooms.
	 */
	public static KnownSettings ofThisApplication() {
		Object groups = JsonParserFactory.getJsonParser().parseMap(metadata()).get("groups");
		return new KnownSettings(((List<?>) Objects.requireNonNull(groups)).stream().map(Group::of).toList());
	}

	/** The application's own, which comes before its libraries'. */
	private static String metadata() {
		try {
			return new ClassPathResource("META-INF/spring-configuration-metadata.json",
					KnownSettings.class.getClassLoader())
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether the key should be one of ours.
	 */
	boolean areAskedFor(ConfigurationPropertyName key) {
		return this.groups.stream()
			.anyMatch((group) -> group.prefix().getElement(0, Form.UNIFORM).equals(key.getElement(0, Form.UNIFORM)));
	}

	/**
	 * Whether a record declares the key.
	 */
	public boolean have(ConfigurationPropertyName key) {
		return this.groups.stream().anyMatch((group) -> group.has(key));
	}

	/**
	 * The settings below a prefix.
	 */
	private record Group(ConfigurationPropertyName prefix, ResolvableType record) {

		private static Group of(Object metadata) {
			Map<?, ?> group = (Map<?, ?>) metadata;
			Class<?> record = ClassUtils.resolveClassName(String.valueOf(group.get("type")),
					KnownSettings.class.getClassLoader());
			return new Group(ConfigurationPropertyName.of(String.valueOf(group.get("name"))),
					ResolvableType.forClass(record));
		}

		private boolean has(ConfigurationPropertyName key) {
			return (this.prefix.equals(key) || this.prefix.isAncestorOf(key))
					&& leads(this.record, key, this.prefix.getNumberOfElements());
		}

		private static boolean leads(ResolvableType type, ConfigurationPropertyName key, int at) {
			if (at == key.getNumberOfElements()) {
				return true;
			}
			if (Collection.class.isAssignableFrom(type.toClass())) {
				return key.isNumericIndex(at) && leads(type.getGeneric(0), key, at + 1);
			}
			RecordComponent[] components = type.toClass().getRecordComponents();
			String name = key.getElement(at, Form.UNIFORM);
			return components != null && Stream.of(components)
				.filter((component) -> component.getName().toLowerCase(Locale.ROOT).equals(name))
				.anyMatch((component) -> leads(ResolvableType.forType(component.getGenericType()), key, at + 1));
		}

	}

}
