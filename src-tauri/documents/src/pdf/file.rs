//! The file as it is written, object by object, from its first byte to its last; nothing waits for the end
//! but the places of the objects.

use std::io::Write;

use lopdf::{Dictionary, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::{broken, pdf};
use crate::error::RenderError;

/// Where an object lies in the file.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Its number is given out, but it is not written yet.
    Nowhere,
    /// So many bytes from the start.
    At(u64),
    /// In a stream of packed objects, as the so-manyth.
    Packed { stream: u32, nth: u16 },
}

/// A PDF file that grows.
pub(super) struct Growing<'a, W: Write> {
    out: &'a mut W,
    written: u64,
    /// Of every byte, so that the file's identity follows from what it holds.
    hash: Sha256,
    /// By number; the number 0 is never given out.
    places: Vec<Place>,
    pack: Pack,
}

/// Small objects that are deflated together.
#[derive(Default)]
struct Pack {
    numbers: Vec<u32>,
    starts: Vec<usize>,
    bytes: Vec<u8>,
}

/// Objects in one pack; readers must inflate all of it to see one.
const PACK: usize = 200;

impl<'a, W: Write> Growing<'a, W> {
    /// Begins the file.
    ///
    /// # Errors
    ///
    /// [`RenderError::Write`] if `out` does not take the first bytes; so with every method that writes.
    pub(super) fn begin(out: &'a mut W) -> Result<Self, RenderError> {
        let mut file = Self {
            out,
            written: 0,
            hash: Sha256::new(),
            places: vec![Place::Nowhere],
            pack: Pack::default(),
        };
        // The second line tells programs that move files that this one is no text.
        file.send(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// A number for an object that will be written later.
    pub(super) fn reserve(&mut self) -> u32 {
        self.places.push(Place::Nowhere);
        u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX)
    }

    /// Writes an object under its number; what is no stream is packed with others.
    pub(super) fn put(&mut self, number: u32, object: &Object) -> Result<(), RenderError> {
        if let Object::Stream(stream) = object {
            return self.put_stream(number, stream);
        }
        self.pack.numbers.push(number);
        self.pack.starts.push(self.pack.bytes.len());
        plain(object, &mut self.pack.bytes);
        self.pack.bytes.push(b'\n');
        if self.pack.numbers.len() >= PACK { self.close_pack() } else { Ok(()) }
    }

    fn put_stream(&mut self, number: u32, stream: &Stream) -> Result<(), RenderError> {
        self.place(number, Place::At(self.written))?;
        self.send_stream(number, stream)
    }

    fn send_stream(&mut self, number: u32, stream: &Stream) -> Result<(), RenderError> {
        let mut head = format!("{number} 0 obj\n").into_bytes();
        let mut dict = stream.dict.clone();
        dict.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
        dictionary(&dict, &mut head);
        head.extend_from_slice(b"stream\n");
        self.send(&head)?;
        self.send(&stream.content)?;
        self.send(b"\nendstream\nendobj\n")
    }

    fn close_pack(&mut self) -> Result<(), RenderError> {
        let pack = std::mem::take(&mut self.pack);
        if pack.numbers.is_empty() {
            return Ok(());
        }
        let own = self.reserve();
        let mut content = Vec::new();
        for (nth, (number, start)) in (0_u16..).zip(pack.numbers.iter().zip(&pack.starts)) {
            self.place(*number, Place::Packed { stream: own, nth })?;
            content.extend_from_slice(format!("{number} {start} ").as_bytes());
        }
        let first = content.len();
        content.extend_from_slice(&pack.bytes);
        let count = |number: usize| Object::Integer(i64::try_from(number).unwrap_or(i64::MAX));
        let mut stream = Stream::new(
            Dictionary::from_iter(vec![
                ("Type", Object::Name(b"ObjStm".to_vec())),
                ("N", count(pack.numbers.len())),
                ("First", count(first)),
            ]),
            content,
        );
        stream.compress().map_err(pdf("packing small objects"))?;
        self.put_stream(own, &stream)
    }

    /// Writes where everything lies and ends the file.
    pub(super) fn finish(mut self, catalog: u32, properties: u32) -> Result<(), RenderError> {
        self.close_pack()?;
        let own = self.reserve();
        let start = self.written;
        self.place(own, Place::At(start))?;
        let mut table = Vec::with_capacity(self.places.len() * 8);
        for (number, place) in self.places.iter().enumerate() {
            let (kind, wide, narrow) = match *place {
                Place::Nowhere if number == 0 => (0, 0, u16::MAX),
                Place::Nowhere => return Err(broken("closing the file", "an object was never written")),
                Place::At(start) => (1, start, 0),
                Place::Packed { stream, nth } => (2, u64::from(stream), nth),
            };
            table.push(kind);
            // Five bytes tell places in a file of up to a terabyte.
            table.extend(wide.to_be_bytes().iter().skip(3));
            table.extend(narrow.to_be_bytes());
        }
        let number = |value: u32| Object::Integer(i64::from(value));
        let identity = self.hash.clone().finalize();
        let half = Object::String(identity.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
        let mut stream = Stream::new(
            Dictionary::from_iter(vec![
                ("Type", Object::Name(b"XRef".to_vec())),
                ("Size", number(own + 1)),
                ("W", Object::Array(vec![number(1), number(5), number(2)])),
                ("Root", Object::Reference((catalog, 0))),
                ("Info", Object::Reference((properties, 0))),
                ("ID", Object::Array(vec![half.clone(), half])),
            ]),
            table,
        );
        stream.compress().map_err(pdf("closing the file"))?;
        self.send_stream(own, &stream)?;
        self.send(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush()?;
        Ok(())
    }

    fn place(&mut self, number: u32, place: Place) -> Result<(), RenderError> {
        match self.places.get_mut(number as usize) {
            Some(slot @ Place::Nowhere) if number > 0 => {
                *slot = place;
                Ok(())
            }
            _ => Err(broken("writing an object", "its number is not free")),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> Result<(), RenderError> {
        self.out.write_all(bytes)?;
        self.hash.update(bytes);
        self.written += bytes.len() as u64;
        Ok(())
    }
}

/// An object that is no stream, as ISO 32000-1, 7.3 spells it.
fn plain(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null | Object::Stream(_) => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Real(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Name(name) => spell_name(name, out),
        Object::String(bytes, _) => {
            out.push(b'<');
            for byte in bytes {
                out.extend_from_slice(format!("{byte:02X}").as_bytes());
            }
            out.push(b'>');
        }
        Object::Array(entries) => {
            out.push(b'[');
            for entry in entries {
                plain(entry, out);
                out.push(b' ');
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => dictionary(entries, out),
        Object::Reference((number, generation)) => {
            out.extend_from_slice(format!("{number} {generation} R").as_bytes());
        }
    }
}

fn dictionary(entries: &Dictionary, out: &mut Vec<u8>) {
    out.extend_from_slice(b"<<");
    for (name, value) in entries {
        spell_name(name, out);
        out.push(b' ');
        plain(value, out);
    }
    out.extend_from_slice(b">>");
}

fn spell_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_alphanumeric() || b"+-_.*".contains(&byte) {
            out.push(byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}
