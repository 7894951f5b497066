package dev.toritsugi.settings;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.settings.UnreadableSettingsException.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.convert.ConversionException;

/**
 * Goes on where a value can't be read, as if it were left out, so that all wrong settings
 * are told at once. Boot stops at the first of these, before it checks any.
 */
public final class AllErrorsBindHandler extends AbstractBindHandler {

	private final List<Unreadable> unreadable = new ArrayList<>();

	public AllErrorsBindHandler(BindHandler parent) {
		super(parent);
	}

	@Override
	public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
		if (context.getDepth() == 0) {
			this.unreadable.clear();
		}
		return super.onStart(name, target, context);
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) throws Exception {
		ConfigurationProperty property = context.getConfigurationProperty();
		if (context.getDepth() > 0 && error instanceof ConversionException && property != null) {
			this.unreadable.add(new Unreadable(property, target));
			return null;
		}
		return super.onFailure(name, target, context, error);
	}

	@Override
	public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			@Nullable Object result) throws Exception {
		if (context.getDepth() > 0 || this.unreadable.isEmpty()) {
			super.onFinish(name, target, context, result);
			return;
		}
		UnreadableSettingsException unreadable = new UnreadableSettingsException(this.unreadable);
		try {
			super.onFinish(name, target, context, result);
		}
		catch (Exception ex) {
			unreadable.addSuppressed(ex);
		}
		throw unreadable;
	}

}
