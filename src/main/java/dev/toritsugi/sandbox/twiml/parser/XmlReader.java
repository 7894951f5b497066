package dev.toritsugi.sandbox.twiml.parser;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import dev.toritsugi.sandbox.twiml.TwimlException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Parses XML. Rejects a document type declaration, because its entities could read local
 * files.
 */
final class XmlReader {

	private XmlReader() {
	}

	static Element root(String document) throws TwimlException {
		try {
			DocumentBuilder builder = factory().newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
		}
		catch (SAXException ex) {
			throw new TwimlException(TwimlException.DOCUMENT_PARSE_FAILURE,
					"the document is not well-formed XML: " + ex.getMessage());
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory;
	}

}
