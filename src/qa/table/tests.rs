use super::*;
use crate::qa::testing::workbook;
use encoding_rs::{SHIFT_JIS, WINDOWS_1252};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::Write;
use zip::write::{SimpleFileOptions, ZipWriter};

/// The rows of the first table.
fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let tables = read(bytes, None).unwrap();
    let rows = tables[0].rows.iter();
    rows.map(|row| (row.number, row.cells.clone())).collect()
}

fn cells(row: &[&str]) -> Vec<String> {
    row.iter().map(|cell| (*cell).to_owned()).collect()
}

fn refused(bytes: &[u8]) -> Unusable {
    read(bytes, None).unwrap_err()
}

/// An archive of these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook in which one part is another.
fn workbook_with(part: &str, bytes: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let book = workbook();
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(&book[..])).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..old.len() {
        let mut file = old.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.push((name, content));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, content)| (&**name, if name == part { bytes } else { &content[..] }))
        .collect();
    archive(&parts)
}

#[test]
fn text_is_read_in_the_encodings_spreadsheets_write() {
    let text = "質問,回答\nいつ？,「未定」です\n";
    let expected = vec![
        (1, cells(&["質問", "回答"])),
        (2, cells(&["いつ？", "「未定」です"])),
    ];
    let utf16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter()
            .copied()
            .chain(text.encode_utf16().flat_map(bytes))
            .collect()
    };
    let all = [
        text.as_bytes().to_vec(),
        format!("\u{FEFF}{text}").into_bytes(),
        utf16(&[0xFF, 0xFE], u16::to_le_bytes),
        utf16(&[0xFE, 0xFF], u16::to_be_bytes),
        SHIFT_JIS.encode(text).0.into_owned(),
    ];
    for bytes in all {
        assert_eq!(rows(&bytes), expected);
    }
    let western = "Question,Answer\nWhy?,It’s “café” – no more\n";
    let bytes = WINDOWS_1252.encode(western).0;
    assert_eq!(rows(&bytes)[1].1, cells(&["Why?", "It’s “café” – no more"]));
}

#[test]
fn separators_are_recognised() {
    for separator in [",", ";", "\t"] {
        let text = format!("Question{separator}Answer\nA?{separator}\"1, 2; 3\"\n");
        let tables = read(text.as_bytes(), None).unwrap();
        let expected = cells(&["A?", "1, 2; 3"]);
        let read = tables.iter().any(|table| table.rows[1].cells == expected);
        assert!(read, "{separator}");
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts() {
    let text = "title\r\n\r\nq,a\r\n\"two\r\nlines\",x\r\n\r\n\r\nlast,y";
    let numbers: Vec<u32> = rows(text.as_bytes()).iter().map(|row| row.0).collect();
    assert_eq!(numbers, [1, 3, 4, 7]);
    assert_eq!(rows(text.as_bytes())[2].1, cells(&["two\nlines", "x"]));
}

#[test]
fn workbooks_show_dates_numbers_and_values() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(2, 0, 12.0).unwrap();
    sheet.write(2, 1, 0.5).unwrap();
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let at = ExcelDateTime::from_ymd(2026, 7, 4)
        .unwrap()
        .and_hms(6, 30, 0)
        .unwrap();
    sheet.write_with_format(2, 2, &at, &moment).unwrap();
    let day = Format::new().set_num_format("m月d日");
    let on = ExcelDateTime::from_ymd(2026, 7, 4).unwrap();
    sheet.write_with_format(2, 3, &on, &day).unwrap();
    sheet.write(2, 4, true).unwrap();
    sheet.write(2, 5, " =1\r\n\u{1b}[2J ").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let expected = [
        "12",
        "0.5",
        "2026-07-04 06:30",
        "2026-07-04",
        "true",
        "=1\n[2J",
    ];
    assert_eq!(rows(&bytes), [(3, cells(&expected))]);
}

#[test]
fn what_is_no_list_is_said_so() {
    assert_eq!(refused(b""), Unusable::Empty);
    assert_eq!(refused(b" \n\n"), Unusable::Empty);
    assert_eq!(
        refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        Unusable::NoSpreadsheet
    );
    assert_eq!(refused(b"%PDF-1.7\n\x01\x02\x03"), Unusable::NoSpreadsheet);
    assert_eq!(
        refused(&vec![b'x'; limits::FILE_BYTES + 1]),
        Unusable::TooLarge
    );
    let mut old = COMPOUND.to_vec();
    old.extend([0; 600]);
    assert_eq!(refused(&old), Unusable::OldWorkbook);
    old.extend(ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&old), Unusable::Password);
    let document = archive(&[("word/document.xml", b"<w:document/>")]);
    assert_eq!(refused(&document), Unusable::NoSpreadsheet);
    let book = workbook();
    assert_eq!(refused(&book[..book.len() / 2]), Unusable::Damaged);
    let there = vec!["表紙".to_owned(), "問答".to_owned()];
    let none = read(&book, Some("Q&A")).unwrap_err();
    assert_eq!(none, Unusable::NoSuchSheet("Q&A".to_owned(), there));
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = vec![b' '; limits::UNPACKED_BYTES + 1];
    let bomb = workbook_with("xl/worksheets/sheet2.xml", &zeros);
    assert!(bomb.len() < limits::FILE_BYTES, "it is small when packed");
    assert_eq!(refused(&bomb), Unusable::TooLargeUnpacked);
    let many: Vec<(String, &[u8])> = (0..=limits::PARTS)
        .map(|n| (n.to_string(), &b""[..]))
        .collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (&**name, *bytes)).collect();
    assert_eq!(refused(&archive(&many)), Unusable::TooLargeUnpacked);
    // Room for as many texts as it claims would be all there is.
    for claim in ["99999999999999999999", "4611686018427387904", "90000000000"] {
        let claims = format!("<sst xmlns=\"x\" uniqueCount=\"{claim}\"></sst>");
        let bytes = workbook_with("xl/sharedStrings.xml", claims.as_bytes());
        assert_eq!(refused(&bytes), Unusable::TooLargeUnpacked, "{claim}");
        let wide: Vec<u8> = claims.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let wide = [&[0xFF, 0xFE], &wide[..]].concat();
        assert!(read(&workbook_with("xl/sharedStrings.xml", &wide), None).is_err());
    }
}

/// A worksheet of these rows of XML.
fn worksheet(rows: &str) -> Vec<u8> {
    let xml = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    workbook_with("xl/worksheets/sheet1.xml", xml.as_bytes())
}

#[test]
fn cells_far_apart_and_one_text_named_often_take_little() {
    let far = worksheet(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>\
         <row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>b</t></is></c>\
         <c r=\"B1048576\" t=\"inlineStr\"><is><t>c</t></is></c></row>",
    );
    assert_eq!(
        rows(&far),
        [(1, cells(&["a"])), (1_048_576, cells(&["", "c"]))]
    );
    let long = "x".repeat(100_000);
    let strings = format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{long}</t></si></sst>"
    );
    let cells: String = (1..=200)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{cells}</sheetData></worksheet>"
    );
    let book = archive(&[
        ("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", b"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    assert_eq!(refused(&book), Unusable::TooMuchText);
}

#[test]
fn too_many_rows_are_refused() {
    let text = "a,b\n".repeat(limits::ROWS + 1);
    assert_eq!(refused(text.as_bytes()), Unusable::TooManyRows);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_a_table_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, None);
    }

    #[test]
    fn a_workbook_with_any_byte_changed_is_one_or_an_error(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut book = workbook();
        for (at, byte) in changes {
            let at = at.index(book.len());
            book[at] = byte;
        }
        let _ = read(&book, None);
    }

    #[test]
    fn a_sheet_of_any_xml_is_one_or_an_error(
        at in any::<prop::sample::Index>(),
        junk in "[<>/a-z0-9=\"& r]{0,12}",
    ) {
        let mut rows = String::from("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"ZZ1\"><v>1e3</v></c></row>");
        let at = at.index(rows.len());
        rows.insert_str(at, &junk);
        let _ = read(&worksheet(&rows), None);
    }
}
