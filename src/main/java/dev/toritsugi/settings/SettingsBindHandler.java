package dev.toritsugi.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.convert.ConversionException;

/**
 * Reports each wrong setting of this application's {@code @ConfigurationProperties}
 * records and continues as if the setting were missing, so that one start reports all
 * wrong settings. Spring Boot itself would stop at the first value that it can't convert,
 * before it validates any values. The binding of Spring Boot's own properties still stops
 * at the first value that can't be converted.
 */
class SettingsBindHandler extends AbstractBindHandler {

	private final BindingReport report;

	private boolean ours;

	SettingsBindHandler(BindHandler parent, BindingReport report) {
		super(parent);
		this.report = report;
	}

	@Override
	public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
		if (context.getDepth() == 0) {
			this.ours = target.getType().toClass().getName().startsWith(SettingsCheck.APPLICATION);
			if (this.ours) {
				this.report.addRecord(name, target.getType());
			}
		}
		return super.onStart(name, target, context);
	}

	@Override
	public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Object result) {
		ConfigurationProperty property = context.getConfigurationProperty();
		if (this.ours && property != null && property.getName().equals(name)) {
			this.report.addChanged(property, target);
			this.report.addIfWithoutUnit(property, target);
			// The checks of other settings then list the names as the file contains them.
			String written = (result instanceof String) ? YamlScalar.changed(property, String.class) : null;
			return super.onSuccess(name, target, context, (written != null) ? written : result);
		}
		return super.onSuccess(name, target, context, result);
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) throws Exception {
		if (error instanceof UnboundConfigurationPropertiesException && this.ours) {
			// SettingSources.unknown reports the unbound keys.
			boolean listOfRecords = target.getType().toClass() == List.class
					&& target.getType().getGeneric().toClass().isRecord();
			return listOfRecords ? elements(name, target, context) : null;
		}
		if (!(error instanceof ConversionException)) {
			return super.onFailure(name, target, context, error);
		}
		if (!this.ours) {
			throw new WrongSettingsException(this.report.unreadable(name, target), error);
		}
		this.report.addUnreadable(name, target);
		boolean inList = name.isLastElementIndexed() && target.getType().toClass().isRecord();
		// An empty record replaces the wrong element, because Spring Boot ends a list at
		// a missing element.
		return inList ? context.getBinder().bindOrCreate(name.append("none").toString(), target) : null;
	}

	/**
	 * Binds the elements of a list one by one. Spring Boot rejects a whole list if one of
	 * its elements has only unknown keys.
	 */
	private List<Object> elements(ConfigurationPropertyName name, Bindable<?> target, BindContext context) {
		Bindable<Object> type = Bindable.of(target.getType().getGeneric());
		List<Object> elements = new ArrayList<>();
		for (int i = 0; exists(name.append("[" + i + "]"), context); i++) {
			elements.add(element(name.append("[" + i + "]"), type, context.getBinder()));
		}
		return elements;
	}

	private static boolean exists(ConfigurationPropertyName element, BindContext context) {
		return StreamSupport.stream(context.getSources().spliterator(), false)
			.anyMatch((source) -> source.getConfigurationProperty(element) != null
					|| source.containsDescendantOf(element) == ConfigurationPropertyState.PRESENT);
	}

	private Object element(ConfigurationPropertyName name, Bindable<Object> type, Binder binder) {
		return binder.bind(name, type, this).orElseGet(() -> binder.bindOrCreate(name.append("none").toString(), type));
	}

	@Override
	public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			@Nullable Object result) throws Exception {
		ConfigurationProperty property = context.getConfigurationProperty();
		if (this.ours && result == null && property != null && property.getName().equals(name)) {
			this.report.addIfEmpty(property, target);
		}
		try {
			super.onFinish(name, target, context, result);
		}
		catch (BindValidationException ex) {
			if (!this.ours) {
				throw ex;
			}
			this.report.addInvalid(ex.getValidationErrors());
		}
		catch (UnboundConfigurationPropertiesException ex) {
			if (!this.ours) {
				throw ex;
			}
		}
	}

}
