package dev.toritsugi.provisioning.definition;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Keys below a prefix that some room of the application reads. They are looked up in the
 * records that are bound to them, so that no list of them can get out of date.
 *
 * @param prefix where they begin
 * @param records what is bound there and below
 */
record KnownKeys(ConfigurationPropertyName prefix, List<Bound> records) {

	private static final String APPLICATION = "dev.toritsugi";

	static KnownKeys below(ConfigurationPropertyName prefix) {
		ClassPathScanningCandidateComponentProvider classPath = new ClassPathScanningCandidateComponentProvider(false);
		classPath.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		List<Bound> records = new ArrayList<>();
		classPath.findCandidateComponents(APPLICATION)
			.stream()
			.map((found) -> Bound.of(Objects.requireNonNull(found.getBeanClassName())))
			.filter((bound) -> prefix.equals(bound.prefix()) || prefix.isAncestorOf(bound.prefix()))
			.forEach(records::add);
		return new KnownKeys(prefix, records);
	}

	/** Whether it stands below the prefix, and nobody reads it. */
	boolean lack(ConfigurationPropertyName key) {
		return this.prefix.isAncestorOf(key) && this.records.stream().noneMatch((record) -> record.reads(key));
	}

	/**
	 * A record of settings.
	 *
	 * @param prefix where its keys begin
	 * @param record the record
	 */
	record Bound(ConfigurationPropertyName prefix, Class<?> record) {

		private static Bound of(String className) {
			Class<?> record = ClassUtils.resolveClassName(className, KnownKeys.class.getClassLoader());
			ConfigurationProperties properties = Objects
				.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(record, ConfigurationProperties.class));
			return new Bound(ConfigurationPropertyName.of(properties.prefix()), record);
		}

		/** A key above it is there where it is written without anything below. */
		private boolean reads(ConfigurationPropertyName key) {
			if (!this.prefix.isAncestorOf(key)) {
				return key.equals(this.prefix) || key.isAncestorOf(this.prefix);
			}
			@Nullable Class<?> type = this.record;
			for (int i = this.prefix.getNumberOfElements(); i < key.getNumberOfElements() && type != null; i++) {
				type = key.isNumericIndex(i) ? type : typeOf(key.getElement(i, Form.UNIFORM), type);
			}
			return type != null;
		}

		private static @Nullable Class<?> typeOf(String uniformName, Class<?> record) {
			RecordComponent[] components = record.getRecordComponents();
			return (components == null) ? null
					: Stream.of(components)
						.filter((component) -> component.getName().toLowerCase(Locale.ROOT).equals(uniformName))
						.map((component) -> elementType(component.getGenericType()))
						.findFirst()
						.orElse(null);
		}

		private static Class<?> elementType(Type type) {
			Type element = (type instanceof ParameterizedType list) ? list.getActualTypeArguments()[0] : type;
			return (element instanceof Class<?> known) ? known : Object.class;
		}

	}

}
