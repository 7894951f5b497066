package dev.toritsugi.provisioning.definition;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * Refuses what nobody reads in the lists of a call centre: Boot would leave a misspelled
 * key out without a word, and Twilio would be told the default. Comes before the check of
 * the values, since a key that is misspelled here is mostly one that is missing there.
 */
public final class UnknownKeys extends AbstractBindHandler {

	private static final ConfigurationPropertyName CALL_CENTER = ConfigurationPropertyName.of("call-center");

	/** What the server reads of an operator. */
	private static final Set<String> FOR_SIGNING_IN = Set.of("passwordhash", "role");

	public UnknownKeys(BindHandler parent) {
		super(parent);
	}

	@Override
	public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			@Nullable Object result) throws Exception {
		if (CallCenter.class.equals(target.getType().resolve())) {
			Set<ConfigurationProperty> unknown = new TreeSet<>();
			context.getSources().forEach((source) -> {
				if (source instanceof IterableConfigurationPropertySource all) {
					all.stream()
						.filter(UnknownKeys::isUnknown)
						.map(source::getConfigurationProperty)
						.filter(Objects::nonNull)
						.forEach(unknown::add);
				}
			});
			if (!unknown.isEmpty()) {
				throw new UnboundConfigurationPropertiesException(unknown);
			}
		}
		super.onFinish(name, target, context, result);
	}

	/** Outside of the lists, a key may be another room's. */
	private static boolean isUnknown(ConfigurationPropertyName key) {
		if (!CALL_CENTER.isAncestorOf(key)) {
			return false;
		}
		Class<?> record = CallCenter.class;
		for (int i = CALL_CENTER.getNumberOfElements(); i < key.getNumberOfElements(); i++) {
			if (!key.isNumericIndex(i)) {
				String element = key.getElement(i, Form.UNIFORM);
				if (record == Operator.class && FOR_SIGNING_IN.contains(element)) {
					return false;
				}
				RecordComponent component = component(record, element);
				if (component == null) {
					return record != CallCenter.class;
				}
				record = elementType(component.getGenericType());
			}
		}
		return false;
	}

	private static @Nullable RecordComponent component(Class<?> record, String uniformName) {
		RecordComponent[] components = record.getRecordComponents();
		return (components == null) ? null
				: Stream.of(components)
					.filter((component) -> component.getName().toLowerCase(Locale.ROOT).equals(uniformName))
					.findFirst()
					.orElse(null);
	}

	private static Class<?> elementType(Type type) {
		Type element = (type instanceof ParameterizedType list) ? list.getActualTypeArguments()[0] : type;
		return (element instanceof Class<?> known) ? known : Object.class;
	}

}
